import { expect } from 'chai';
import {
  COMPANY,
  faultOf,
  freeTimes,
  json,
  MORNING,
  mappingOf,
  moveIn,
  page,
  scripted,
  startSite,
  type SiteUnderTest,
  within,
} from './site-under-test.ts';

describe('Frappe booking desk on a site', () => {
  let now = MORNING;
  let site: SiteUnderTest;
  beforeEach(async () => {
    now = MORNING;
    site = await startSite({}, undefined, () => now);
  });
  afterEach(() => site.close());

  describe('customers', () => {
    it('knows everybody under a mobile, with the vehicle and address of the newest open booking', async () => {
      const [asha] = await site.erp.desk.customers('+919822000001');
      expect(asha).to.deep.include({ firstName: 'Asha', lastName: 'Kulkarni' });
      expect(asha?.vehicles[0]).to.deep.equal({
        vehicle: 'VEH-00001',
        make: 'Maruti',
        model: 'Swift',
        plate: 'MH12AB1234',
        vehicleClass: 'hatchback',
      });
      expect(asha?.addresses[0]).to.include({ address: 'ADDR-00001', area: 'Aundh', pincode: '411007' });
      expect([asha?.lastVehicle, asha?.lastAddress]).to.deep.equal(['VEH-00001', 'ADDR-00001']);
    });
    it('moves on to the vehicle and address that were booked last', async () => {
      const home = await moveIn(site);
      const free = await freeTimes(site);
      const { vehicle } = await site.erp.desk.saveVehicle({ customer: home.customer, vehicleClass: 'sedan' }, 'second');
      await site.erp.desk.book({ ...home, service: 'Basic Wash', slot: free[8]?.slot ?? '' }, 'b-1');
      await site.erp.desk.book({ ...home, vehicle, service: 'Basic Wash', slot: free[9]?.slot ?? '' }, 'b-2');
      expect((await site.erp.desk.customers('+919833000001'))[0]?.lastVehicle).to.equal(vehicle);
    });
    it('knows nobody where there is nobody, and leaves out what is not known', async () => {
      expect(await site.erp.desk.customers('+919800000000')).to.deep.equal([]);
      const { customer } = await site.erp.desk.saveCustomer({ mobile: '+919833000002', firstName: 'Om', lastName: '' }, 'om');
      await site.erp.desk.saveVehicle({ customer, vehicleClass: 'suv' }, 'om-2');
      const [om] = await site.erp.desk.customers('+919833000002');
      expect(om).to.deep.equal({
        customer,
        firstName: 'Om',
        lastName: '',
        vehicles: [{ vehicle: 'VEH-00005', vehicleClass: 'suv' }],
        addresses: [],
      });
    });
    it('offers no vehicle of a class without prices', async () => {
      const vehicles = [
        { name: 'V-1', vehicle_class: 'Truck' },
        { name: 'V-2', vehicle_class: 'SUV' },
        { name: 'V-3', vehicle_class: null },
      ];
      const { erp } = scripted([json({ message: [{ customer: 'C', first_name: 'A', last_name: null, vehicles }] })]);
      expect((await erp.desk.customers('+919800000000'))[0]?.vehicles).to.deep.equal([{ vehicle: 'V-2', vehicleClass: 'suv' }]);
    });
  });

  describe('free times', () => {
    it('begins now, goes on for 21 days, earliest first, in ISO 8601 with the offset of the site', async () => {
      const free = await freeTimes(site);
      expect(free[0]).to.deep.equal({
        slot: 'SLOT-BANER-20260105-10',
        startsAt: '2026-01-05T10:00:00+05:30',
        endsAt: '2026-01-05T11:15:00+05:30',
      });
      expect(free.at(-1)?.startsAt).to.equal('2026-01-26T18:00:00+05:30');
      const times = free.map(({ startsAt }) => Date.parse(startsAt));
      expect(times).to.deep.equal(times.toSorted((left, right) => left - right));
    });
    it('goes by the day of the site, not of the machine', async () => {
      // 23:00 UTC on the 5th is 04:30 on the 6th in Pune.
      now = Date.parse('2026-01-05T23:00:00Z');
      expect((await freeTimes(site))[0]?.startsAt).to.equal('2026-01-06T08:00:00+05:30');
    });
    it('shows no full one', async () => {
      const home = await moveIn(site);
      const [first, second] = await freeTimes(site);
      for (const seat of [1, 2, 3]) await site.erp.desk.book({ ...home, service: 'Basic Wash', slot: first?.slot ?? '' }, `seat-${seat}`);
      expect((await freeTimes(site))[0]).to.deep.equal(second);
    });
    it('says where nobody drives', async () => {
      expect(await site.erp.desk.free('Premium Wash', 'Thane')).to.equal('area-not-served');
    });
    it('is a fault for a service there is not', async () => {
      const fault = await faultOf(site.erp.desk.free('Polish', 'Baner'));
      expect([fault.code, fault.facts['class']]).to.deep.equal(['ERP.REFUSED', 'LinkValidationError']);
    });
  });

  describe('writes', () => {
    it('each makes one record of the same request, and gives its first result again', async () => {
      const home = await moveIn(site);
      expect(await moveIn(site)).to.deep.equal(home);
      const [free] = await freeTimes(site);
      const order = { ...home, service: 'Premium Wash', slot: free?.slot ?? '' };
      const made = await site.erp.desk.book(order, 'book');
      expect(made).to.deep.equal({
        booking: 'BKG-00004',
        status: 'Confirmed',
        startsAt: '2026-01-05T10:00:00+05:30',
        amount: '899.00',
        currency: 'INR',
      });
      expect(await site.erp.desk.book(order, 'book')).to.deep.equal(made);
      for (const [doctype, id] of [
        ['Customer', 'home-1'],
        ['Customer Vehicle', 'home-2'],
        ['Address', 'home-3'],
        ['Service Booking', 'book'],
      ] as const)
        expect(
          site.standin.docs(doctype).filter((doc) => doc['request_id'] === id),
          doctype,
        ).to.have.lengthOf(1);
    });
    it('call a booking off once, and not any more when the visit has begun', async () => {
      const home = await moveIn(site);
      const [first, second] = await freeTimes(site);
      const made = await site.erp.desk.book({ ...home, service: 'Premium Wash', slot: first?.slot ?? '' }, 'book-1');
      const begun = await site.erp.desk.book({ ...home, service: 'Premium Wash', slot: second?.slot ?? '' }, 'book-2');
      if (typeof made === 'string' || typeof begun === 'string') throw new Error('nobody else books here');
      expect(await site.erp.desk.cancel(made.booking, 'off-1')).to.equal('cancelled');
      expect(await site.erp.desk.cancel(made.booking, 'off-1')).to.equal('cancelled');
      await site.standin.emit({ name: begun.booking, set: { status: 'In Progress' } });
      expect(await site.erp.desk.cancel(begun.booking, 'off-2')).to.equal('too-late');
      expect(await site.erp.desk.isBooked('book-1')).to.equal(true);
    });
    it('are found again by their request id', async () => {
      expect(await site.erp.desk.isBooked('book')).to.equal(false);
      const [free] = await freeTimes(site);
      await site.erp.desk.book({ ...(await moveIn(site)), service: 'Premium Wash', slot: free?.slot ?? '' }, 'book');
      expect(await site.erp.desk.isBooked('book')).to.equal(true);
    });
    it('are not looked for where the mapping does not say where they lie', async () => {
      const mapping = mappingOf({ ...COMPANY, desk: { ...COMPANY.desk, book: { method: 'carcare.api.create_booking' } } });
      const { erp, requests } = scripted([], { mapping });
      expect(await erp.desk.isBooked('book')).to.equal(undefined);
      expect(requests).to.deep.equal([]);
    });
    it('that cannot be looked for are a fault', async () => {
      const { erp } = scripted([page(502)]);
      expect((await faultOf(erp.desk.isBooked('book'))).code).to.equal('ERP.BODY');
    });
    it('refuse the same request id with other content, each', async () => {
      const { customer, vehicle, address } = await moveIn(site);
      const [first, second] = await freeTimes(site);
      const order = { customer, vehicle, address, service: 'Premium Wash', slot: first?.slot ?? '' };
      const { desk } = site.erp;
      await desk.book(order, 'book');
      for (const again of [
        () => desk.saveCustomer({ mobile: '+919833000001', firstName: 'Kavya', lastName: 'Rao' }, 'home-1'),
        () => desk.saveVehicle({ customer, vehicleClass: 'sedan' }, 'home-2'),
        () => desk.saveAddress({ customer, line: '8 Hill Road', area: 'Baner', city: 'Pune' }, 'home-3'),
        () => desk.book({ ...order, slot: second?.slot ?? '' }, 'book'),
      ]) {
        const fault = await faultOf(again());
        expect([fault.code, fault.facts['class'], fault.retryable]).to.deep.equal(['ERP.REFUSED', 'RequestIdConflict', false]);
      }
    });
    it('keep the address as the customer gave it, in an area that is served', async () => {
      const { customer } = await moveIn(site);
      expect(site.standin.docs('Address').at(-1)).to.include({ line: '7 Hill Road', area: 'Baner', city: 'Pune', latitude: 18.56 });
      expect(await site.erp.desk.saveAddress({ customer, line: '1', area: 'Thane', city: 'Mumbai' }, 'far')).to.equal('area-not-served');
    });
    it('give the last seat to one of two', async () => {
      const home = await moveIn(site);
      const [free] = await freeTimes(site);
      const book = (key: string) => site.erp.desk.book({ ...home, service: 'Basic Wash', slot: free?.slot ?? '' }, key);
      await book('one');
      await book('two');
      const race = await Promise.all([book('three'), book('four')]);
      expect(race.filter((result) => result === 'slot-taken')).to.have.lengthOf(1);
      expect(race.filter((result) => typeof result === 'object')).to.have.lengthOf(1);
    });
    it('make one booking when the answer is lost, however it is lost', async () => {
      const home = await moveIn(site);
      const [free] = await freeTimes(site);
      for (const [kind, code] of [
        ['commit-then-drop', 'ERP.CONNECT'],
        ['commit-then-500', 'ERP.HTTP'],
        ['commit-then-hang', 'ERP.TIMEOUT'],
        ['truncated', 'ERP.CONNECT'],
        ['slow-body', 'ERP.TIMEOUT'],
      ] as const) {
        const { vehicle } = await site.erp.desk.saveVehicle({ customer: home.customer, vehicleClass: 'suv' }, `${kind}-car`);
        const book = () => site.erp.desk.book({ ...home, vehicle, service: 'Basic Wash', slot: free?.slot ?? '' }, kind);
        site.standin.faults.add({ kind, on: 'create_booking', ms: 60_000 });
        const fault = await faultOf(within(200, book));
        expect([fault.code, fault.facts['outcome'], fault.retryable], kind).to.deep.equal([code, 'unknown', true]);
        const again = await book();
        expect(again, kind).to.be.an('object').with.property('booking');
        expect(
          site.standin.docs('Service Booking').filter((doc) => doc['request_id'] === kind),
          kind,
        ).to.have.lengthOf(1);
        await site.standin.emit({ name: (again as { booking: string }).booking, set: { status: 'Cancelled' } });
      }
    });
    it('make none when the site refused before', async () => {
      const home = await moveIn(site);
      const [free] = await freeTimes(site);
      const before = site.standin.docs('Service Booking').length;
      for (const [fault, code] of [
        [{ kind: 'deadlock' }, 'ERP.CONFLICT'],
        [{ kind: 'rate-limit', retryAfter: 3 }, 'ERP.RATE'],
        [{ kind: 'revoked' }, 'ERP.AUTH'],
        [{ kind: 'status', status: 503, excType: 'SessionStopped' }, 'ERP.HTTP'],
        [{ kind: 'html' }, 'ERP.BODY'],
        [{ kind: 'reset' }, 'ERP.CONNECT'],
        [{ kind: 'hang' }, 'ERP.TIMEOUT'],
        [{ kind: 'latency', ms: 60_000 }, 'ERP.TIMEOUT'],
      ] as const) {
        site.standin.faults.add(fault);
        const thrown = await faultOf(
          within(150, () => site.erp.desk.book({ ...home, service: 'Basic Wash', slot: free?.slot ?? '' }, 'never')),
        );
        expect(thrown.code, fault.kind).to.equal(code);
        expect(thrown.retryAfterMs, fault.kind).to.equal(fault.kind === 'rate-limit' ? 3_000 : null);
      }
      expect(site.standin.docs('Service Booking')).to.have.lengthOf(before);
    });
  });

  it('works where the site shows no tracebacks', async () => {
    const quiet = await startSite({ tracebacks: false });
    expect(await quiet.erp.desk.free('Premium Wash', 'Thane')).to.equal('area-not-served');
    expect((await faultOf(quiet.erp.desk.customers('12'))).facts['class']).to.equal('InvalidPhoneNumberError');
    await quiet.close();
  });
});
