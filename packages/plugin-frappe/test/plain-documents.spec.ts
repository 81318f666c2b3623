import { expect } from 'chai';
import { COMPANY, faultOf, json, mappingOf, page, scripted, type SiteUnderTest, startSite } from './site-under-test.ts';

/** A site without methods of its own, where a document is looked up by the id of its request. */
const PLAIN = mappingOf({
  catalogue: {
    services: {
      resource: 'Car Service',
      fields: {
        service: 'name',
        title: 'title',
        description: 'description',
        duration_minutes: 'duration_minutes',
        prices: 'prices',
        currency: 'currency',
      },
    },
    areas: {
      resource: 'Service Slot',
      fields: { area: 'area', city: 'city' },
      filters: [['starts_at', 'between', ['2026-01-05 10:00:00', '2026-01-05 10:00:00']]],
    },
  },
  desk: {
    customers: {
      resource: 'Customer',
      fields: { customer: 'name', first_name: 'first_name', last_name: 'last_name' },
      filters: [['mobile', '=', '$mobile']],
      children: {
        vehicles: {
          resource: 'Customer Vehicle',
          fields: { name: 'name', vehicle_class: 'vehicle_class', plate: 'plate' },
          filters: [['customer', '=', '$customer']],
        },
        open_bookings: {
          resource: 'Service Booking',
          fields: { booking: 'name', starts_at: 'starts_at', vehicle: 'vehicle' },
          filters: [
            ['customer', '=', '$customer'],
            ['status', 'not in', ['Completed', 'Cancelled']],
          ],
        },
      },
    },
    free: {
      resource: 'Service Slot',
      fields: { slot: 'name', starts_at: 'starts_at', ends_at: 'ends_at', seats_left: 'seats_left' },
      filters: [
        ['area', '=', '$area'],
        ['starts_at', 'between', ['$from_date', '$to_date']],
      ],
    },
    saveCustomer: { resource: 'Customer', fields: { customer: 'name' }, requestIdField: 'request_id' },
    saveVehicle: { resource: 'Customer Vehicle', fields: { vehicle: 'name' }, requestIdField: 'request_id' },
    saveAddress: { resource: 'Address', fields: { address: 'name' }, constants: { landmark: 'none' }, requestIdField: 'request_id' },
    book: COMPANY.desk.book,
    cancel: COMPANY.desk.cancel,
  },
});

describe('Frappe gateways on plain documents', () => {
  let site: SiteUnderTest;
  beforeEach(async () => {
    site = await startSite({}, PLAIN);
  });
  afterEach(() => site.close());

  const person = { mobile: '+919833000001', firstName: 'Kavita', lastName: 'Rao' };
  const made = (id: string): number => site.standin.docs('Customer').filter((doc) => doc['request_id'] === id).length;

  it('read records with the lists that belong to them', async () => {
    const [asha] = await site.erp.desk.customers('+919822000001');
    expect(asha?.vehicles.map(({ plate }) => plate)).to.deep.equal(['MH12AB1234', 'MH14CD5678']);
    expect([asha?.lastVehicle, asha?.lastName, asha?.addresses]).to.deep.equal(['VEH-00001', 'Kulkarni', []]);
    expect((await site.erp.catalogue.areas()).length).to.equal(5);
    expect((await site.erp.catalogue.services())[0]?.prices.suv).to.match(/^\d+\.00$/);
  });
  it('read past the end of a page, every record once', async () => {
    const served = mappingOf({
      ...COMPANY,
      catalogue: { ...COMPANY.catalogue, areas: { resource: 'Service Slot', fields: { area: 'name', city: 'city' } } },
    });
    const wide = await startSite({}, served);
    const names = (await wide.erp.catalogue.areas()).map(({ area }) => area);
    expect(names).to.have.lengthOf(wide.standin.docs('Service Slot').length);
    expect(new Set(names).size).to.equal(names.length);
    await wide.close();
  });
  it('make one document of the same request, also when the answer is lost', async () => {
    const { customer } = await site.erp.desk.saveCustomer(person, 'rq-1');
    expect(await site.erp.desk.saveCustomer(person, 'rq-1')).to.deep.equal({ customer });
    expect(made('rq-1')).to.equal(1);
    site.standin.faults.add({ kind: 'commit-then-drop', on: 'POST Customer' });
    expect(await site.erp.desk.saveCustomer(person, 'rq-2')).to.have.property('customer');
    expect(made('rq-2')).to.equal(1);
  });
  it('know nothing when the answer is lost and the look-up fails too; the next try finds it', async () => {
    site.standin.faults.add({ kind: 'commit-then-500', on: 'POST Customer' });
    site.standin.faults.add({ kind: 'html', on: 'GET Customer', skip: 1 });
    const fault = await faultOf(site.erp.desk.saveCustomer(person, 'rq-3'));
    expect([fault.code, fault.facts['outcome']]).to.deep.equal(['ERP.HTTP', 'unknown']);
    await site.erp.desk.saveCustomer(person, 'rq-3');
    expect(made('rq-3')).to.equal(1);
  });
  it('make one of two at once', async () => {
    const both = await Promise.all([site.erp.desk.saveCustomer(person, 'rq-4'), site.erp.desk.saveCustomer(person, 'rq-4')]);
    expect(both[0]).to.deep.equal(both[1]);
    expect(made('rq-4')).to.equal(1);
  });
  it('refuse a request id that belongs to other content', async () => {
    await site.erp.desk.saveCustomer(person, 'rq-5');
    const fault = await faultOf(site.erp.desk.saveCustomer({ ...person, firstName: 'Kavya' }, 'rq-5'));
    expect([fault.code, fault.facts['class'], fault.facts['outcome']]).to.deep.equal(['ERP.REFUSED', 'RequestIdConflict', 'not-made']);
  });
  it('send constants along, and compare as the site may spell', async () => {
    const { customer } = await site.erp.desk.saveCustomer(person, 'rq-6');
    const address = { customer: customer.toLowerCase(), line: '7 Hill Road', area: 'Baner', city: 'Pune', latitude: 18.5 };
    const first = await site.erp.desk.saveAddress(address, 'rq-7');
    expect(site.standin.docs('Address').at(-1)).to.include({ landmark: 'none', customer });
    expect(await site.erp.desk.saveAddress(address, 'rq-7')).to.deep.equal(first);
  });
  it('make nothing when the look-up before fails', async () => {
    site.standin.faults.add({ kind: 'deadlock', on: 'GET Customer' });
    const fault = await faultOf(site.erp.desk.saveCustomer(person, 'rq-8'));
    expect([fault.code, fault.facts['outcome'], made('rq-8')]).to.deep.equal(['ERP.CONFLICT', 'not-made', 0]);
  });
  it('take a list that is none for a failure, never for "not there"', async () => {
    const { erp, requests } = scripted([json({ message: [] })], { mapping: PLAIN });
    expect((await faultOf(erp.desk.saveCustomer(person, 'rq-9'))).code).to.equal('ERP.BODY');
    expect(requests).to.have.lengthOf(1);
  });
  it('look up by request id when something unique is taken, and pass the refusal on when it was something else', async () => {
    const taken = () => json({ exc_type: 'UniqueValidationError' }, 417);
    const other = scripted([json({ data: [] }), taken(), json({ data: [] })], { mapping: PLAIN });
    expect((await faultOf(other.erp.desk.saveCustomer(person, 'rq'))).facts['class']).to.equal('UniqueValidationError');
    const stored = { name: 'C-9', mobile: '+919833000001', first_name: 'KAVITA', last_name: 'Rao', request_id: 'rq' };
    const ours = scripted([json({ data: [] }), taken(), json({ data: [{ name: 'C-9' }] }), json({ data: stored })], { mapping: PLAIN });
    expect(await ours.erp.desk.saveCustomer(person, 'rq')).to.deep.equal({ customer: 'C-9' });
    const unread = scripted([json({ data: [] }), page(502), page(502)], { mapping: PLAIN });
    expect((await faultOf(unread.erp.desk.saveCustomer(person, 'rq'))).facts['outcome']).to.equal('unknown');
  });
});
