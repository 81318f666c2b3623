import { fileURLToPath } from 'node:url';
import { Fault } from '@samvad/framework';
import { parseMapping, readMapping } from '@samvad/plugin-frappe';
import { expect } from 'chai';
import { toOurs, toTheirs } from '../src/mapping/rename.ts';
import { COMPANY, faultOf, json, mappingOf, scripted } from './site-under-test.ts';

const problems = (mapping: unknown): string[] => {
  try {
    parseMapping(typeof mapping === 'string' ? mapping : JSON.stringify(mapping), 'erp.json');
    return [];
  } catch (thrown) {
    if (!Fault.is(thrown) || thrown.code !== 'CONFIG.FILE') throw thrown;
    return thrown.message.split('\n');
  }
};
const book = (binding: unknown): object => ({ ...COMPANY, desk: { ...COMPANY.desk, book: binding } });
const customers = (binding: unknown): object => ({ ...COMPANY, desk: { ...COMPANY.desk, customers: binding } });

describe('Frappe mapping file', () => {
  it('binds every operation of the car-care app', async () => {
    const file = new URL('../../../examples/car-care/frappe.mapping.json', import.meta.url);
    expect(await readMapping(file)).to.deep.equal(mappingOf(COMPANY));
    expect(await readMapping(fileURLToPath(file))).to.deep.equal(mappingOf(COMPANY));
  });
  it('is a fault when it is not there', async () => {
    const fault = await faultOf(readMapping('/nowhere/erp.json'));
    expect([fault.code, fault.message]).to.deep.equal([
      'CONFIG.FILE',
      '/nowhere/erp.json: cannot be read (ENOENT); for example examples/car-care/frappe.mapping.json',
    ]);
  });

  const wrong: readonly [what: string, mapping: unknown, ...lines: RegExp[]][] = [
    ['no JSON', '{', /^erp\.json: is no JSON: .*; for example \{"catalogue"/],
    ['no object', '[]', /^erp\.json: is no JSON object/],
    [
      'an operation missing',
      { ...COMPANY, catalogue: { areas: COMPANY.catalogue.areas } },
      /^erp\.json: catalogue\.services: is missing; for example \{"method": "carcare\.api\.list_services"\}$/,
    ],
    [
      'an operation nobody knows',
      { ...COMPANY, till: { pay: {} } },
      /^erp\.json: till\.pay: is no operation; for example catalogue\.services, /,
    ],
    ['a group that holds no operations', { ...COMPANY, till: 7 }, /^erp\.json: till\.: is no operation/],
    ['neither method nor resource', book({}), /^erp\.json: desk\.book: needs either "method" or "resource"/],
    ['both', book({ method: 'a.b', resource: 'X' }), /^erp\.json: desk\.book: needs either "method" or "resource"/],
    [
      'a method that is no path',
      book({ method: 'create booking' }),
      /^erp\.json: desk\.book\.method: is not a dotted path; for example \{"method": "carcare\.api\.create_booking"\}$/,
    ],
    ['a key that means nothing', book({ method: 'a.b', field: {} }), /^erp\.json: desk\.book: unrecognized key: "field"/],
    [
      'a field that is none',
      book({ method: 'a.b', fields: { slots: 'x' } }),
      /^erp\.json: desk\.book\.fields\.slots: is no field of this operation; for example customer, service, /,
    ],
    [
      'a refusal that is none',
      book({ method: 'a.b', refusals: { NoSeat: 'full' } }),
      /^erp\.json: desk\.book\.refusals\.NoSeat: "full" is no refusal of this operation; for example "slot-taken", "offer-refused"$/,
    ],
    [
      'a write by resource without request id, and without its name',
      book({ resource: 'Service Booking', fields: { status: 'status', starts_at: 'starts_at', amount: 'amount', currency: 'currency' } }),
      /^erp\.json: desk\.book\.fields\.booking: is missing: where does the document hold it\?; for example "name"$/,
      /^erp\.json: desk\.book\.requestIdField: is missing/,
    ],
    [
      'a read by resource with a request id, with a filter on nothing',
      customers({
        resource: 'Customer',
        fields: { customer: 'name', first_name: 'first_name' },
        filters: [['mobile', '=', '$phone']],
        requestIdField: 'x',
      }),
      /desk\.customers\.filters: \$phone is nothing this can know; for example "\$mobile"$/,
      /requestIdField: belongs to writes only/,
    ],
    [
      'lists of a record that are none or not whole',
      customers({
        resource: 'Customer',
        fields: { customer: 'name', first_name: 'first_name' },
        children: {
          cars: { resource: 'Car' },
          vehicles: { resource: 'Car', fields: { name: 'name', colour: 'c' }, filters: [['owner', '=', '$owner']] },
        },
      }),
      /children\.cars: is no list of this operation; for example vehicles, addresses, open_bookings$/,
      /children\.vehicles\.fields\.colour: is no field of this list/,
      /children\.vehicles\.fields\.vehicle_class: is missing/,
      /children\.vehicles\.filters: \$owner is nothing this can know; for example "\$customer", "\$first_name"$/,
    ],
    [
      'an operator that is none',
      customers({ resource: 'Customer', fields: { customer: 'name', first_name: 'f' }, filters: [['mobile', '~', 'x']] }),
      /desk\.customers\.filters\.0\.1: /,
    ],
  ];
  for (const [what, mapping, ...lines] of wrong)
    it(`says in one line each what is wrong: ${what}`, () => {
      const said = problems(mapping);
      expect(said, said.join('\n')).to.have.lengthOf(lines.length);
      lines.forEach((line, at) => expect(said[at]).to.match(line));
    });

  it('speaks in the names of another site, and hears in ours', async () => {
    const mapping = mappingOf({
      catalogue: {
        services: {
          method: 'wash.services',
          fields: {
            service: 'id',
            title: 'label',
            duration_minutes: 'minutes',
            'prices.hatchback': 'rate_s',
            'prices.sedan': 'rate_m',
            'prices.suv': 'rate_l',
            currency: 'cur',
          },
        },
        areas: { method: 'wash.zones', constants: { active: 1 } },
      },
      desk: {
        ...COMPANY.desk,
        customers: {
          method: 'wash.people',
          fields: {
            mobile: 'phone',
            customer: 'id',
            first_name: 'given',
            vehicles: 'cars',
            'vehicles.name': 'id',
            'vehicles.vehicle_class': 'size',
          },
        },
        book: {
          method: 'wash.visit',
          fields: { request_id: 'key', slot: 'time', booking: 'id', amount: 'total' },
          refusals: { Full: 'slot-taken' },
        },
      },
    });
    const { erp, requests } = scripted(
      [
        json({ message: [{ id: 'W', label: 'Wash', minutes: 30, rate_s: 1, rate_m: '2', rate_l: 3.5, cur: 'INR' }] }),
        json({ message: [{ area: 'A', city: 'C' }] }),
        json({ message: [{ id: 'P-1', given: 'Asha', cars: [{ id: 'V-1', size: 'suv', plate: 'X' }] }] }),
        json({ message: { id: 'B-1', status: 'Confirmed', starts_at: '2026-01-05 10:00:00', total: 3.5, currency: 'INR' } }),
        json({ exc_type: 'Full' }, 417),
        json({ exc_type: 'SlotUnavailable' }, 417),
      ],
      { mapping },
    );
    const sent = (at: number): unknown => JSON.parse(String(requests[at]?.init.body));
    expect((await erp.catalogue.services())[0]).to.deep.include({
      service: 'W',
      title: 'Wash',
      prices: { hatchback: '1.00', sedan: '2.00', suv: '3.50' },
    });
    await erp.catalogue.areas();
    expect(sent(1)).to.deep.equal({ active: 1 });
    expect(await erp.desk.customers('+919800000000')).to.deep.equal([
      { customer: 'P-1', firstName: 'Asha', lastName: '', vehicles: [{ vehicle: 'V-1', plate: 'X', vehicleClass: 'suv' }], addresses: [] },
    ]);
    expect(sent(2)).to.deep.equal({ phone: '+919800000000' });
    const order = { customer: 'P-1', service: 'W', vehicle: 'V-1', address: 'A-1', slot: 'T' };
    expect(await erp.desk.book(order, 'rq')).to.include({ booking: 'B-1', amount: '3.50' });
    expect(sent(3)).to.deep.equal({ customer: 'P-1', service: 'W', vehicle: 'V-1', address: 'A-1', time: 'T', key: 'rq' });
    expect(requests[3]?.url.pathname).to.equal('/api/method/wash.visit');
    expect(await erp.desk.book(order, 'rq')).to.equal('slot-taken');
    expect((await faultOf(erp.desk.book(order, 'rq'))).code).to.equal('ERP.REFUSED');
  });

  it('renames into lists and fields, and leaves the rest alone', () => {
    const names = { a: 'b', 'list.x': 'y', 'deep.z': 'flat' };
    expect(toOurs([{ b: 1, list: [{ y: 2, k: 3 }], flat: 4 }], names)).to.deep.equal([
      { b: 1, a: 1, list: [{ y: 2, x: 2, k: 3 }], flat: 4, deep: { z: 4 } },
    ]);
    expect(toOurs({ list: [{ x: 1 }] }, { 'list.x': 'list' })).to.deep.equal({ list: [{ x: 1 }] });
    expect(toOurs('text', names)).to.equal('text');
    expect(toTheirs({ a: 1, c: undefined, d: null, e: 0 }, names)).to.deep.equal({ b: 1, e: 0 });
  });
});
