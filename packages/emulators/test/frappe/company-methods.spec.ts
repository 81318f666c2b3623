import { expect } from 'chai';
import { type Body, DAY, HOUR, type Household, moveIn, order, requestId, slots, startSite, type TestedSite, type Wire } from './site.ts';

const refused = ({ status, body }: Wire): unknown => ({ status, excType: body.exc_type });
const as = (excType: string): unknown => ({ status: 417, excType });

describe("Frappe stand-in: the company's methods", () => {
  let site: TestedSite;
  let home: Household;
  beforeEach(async () => {
    site = await startSite();
    home = await moveIn(site);
  });
  afterEach(() => site.close());

  const book = async (more: object = {}, at = 0): Promise<Body> =>
    site.result('create_booking', order(home, (await slots(site, 8))[at].slot, more));
  const seatsOf = async (slot: string): Promise<number> => (await slots(site, 8)).find((free) => free.slot === slot).seats_left;

  describe('customers', () => {
    it('finds everybody under a mobile, with what is theirs', async () => {
      const [asha] = await site.result('find_customers', { mobile: '+919822000001' });
      expect(asha.vehicles.map(({ model, plate }: Body) => [model, plate])).to.deep.equal([
        ['Swift', 'MH12AB1234'],
        ['Creta', 'MH14CD5678'],
      ]);
      expect(asha.addresses).to.have.lengthOf(1);
      expect(asha.addresses[0]).to.include({ area: 'Aundh', city: 'Pune' });
      expect(asha.open_bookings).to.have.lengthOf(1);
      expect(asha.open_bookings[0]).to.include({ status: 'Confirmed', starts_at: '2026-01-07 10:00:00', vehicle: asha.vehicles[0].name });
      const [imran] = await site.result('find_customers', { mobile: '+919822000002' });
      expect(imran.subscriptions[0]).to.include({ plan: 'Fortnightly Care', status: 'Active' });
      const [meera] = await site.result('find_customers', { mobile: '+919822000003' });
      expect(await site.result('list_bookings', { customer: meera.customer })).to.have.lengthOf(1);
      expect(await site.result('find_customers', { mobile: '+919800000000' })).to.deep.equal([]);
    });
    it('lets a couple share a mobile', async () => {
      await moveIn(site, 'sedan');
      expect(await site.result('find_customers', { mobile: '+919833000001' })).to.have.lengthOf(2);
    });
    it('changes the customer that is named', async () => {
      const given = { request_id: requestId(), mobile: '+919833000001', first_name: 'Kavita', last_name: 'Shah', customer: home.customer };
      expect(await site.result('save_customer', given)).to.deep.equal({ customer: home.customer });
      expect((await site.result('find_customers', { mobile: '+919833000001' }))[0].last_name).to.equal('Shah');
    });
    it('knows areas without case, and no others', async () => {
      const address = { customer: home.customer, line: '1 Main Road', area: ' bANER', city: 'pune' };
      const { address: name } = await site.result('save_address', { request_id: requestId(), ...address });
      expect(site.docs('Address').find((doc) => doc.name === name)).to.include({ area: 'Baner', city: 'Pune' });
      for (const where of [{ area: 'Thane' }, { area: 'Powai' }])
        expect(refused(await site.call('save_address', { request_id: requestId(), ...address, ...where }))).to.deep.equal(
          as('AreaNotServed'),
        );
    });
    it('names every argument that is missing', async () => {
      const wire = await site.call('save_address', { request_id: requestId(), customer: home.customer, line: '' });
      expect(refused(wire)).to.deep.equal(as('MandatoryError'));
      expect(wire.body.exception).to.match(/line, area, city$/);
      expect(refused(await site.call('find_customers'))).to.deep.equal(as('MandatoryError'));
      expect(refused(await site.call('save_customer', { mobile: '+919833000002', first_name: 'A' }))).to.deep.equal(as('MandatoryError'));
    });
    it('takes no number without its country, no class it has no price for, no argument of another type', async () => {
      expect(refused(await site.call('find_customers', { mobile: '9833000001' }))).to.deep.equal(as('InvalidPhoneNumberError'));
      const car = { request_id: requestId(), customer: home.customer };
      expect(refused(await site.call('save_vehicle', { ...car, vehicle_class: 'SUV' }))).to.deep.equal(as('ValidationError'));
      expect(refused(await site.call('save_vehicle', { ...car, vehicle_class: 'suv', make: 7 }))).to.deep.equal(as('FrappeTypeError'));
    });
  });

  describe('catalogue', () => {
    it('lists services with prices by class and with their plans', async () => {
      const services = await site.result('list_services');
      expect(services).to.have.lengthOf(6);
      expect(services[1]).to.deep.include({
        service: 'Premium Wash',
        duration_minutes: 75,
        prices: { hatchback: 699, sedan: 799, suv: 899 },
        currency: 'INR',
      });
      expect(services[1].plans.map(({ plan }: Body) => plan)).to.deep.equal(['Fortnightly Care']);
      expect(await site.result('list_plans')).to.have.lengthOf(2);
      expect(await site.result('list_plans', { service: 'basic wash' })).to.have.lengthOf(1);
      expect(await site.result('list_areas')).to.deep.include({ area: 'Powai', city: 'Mumbai' });
    });
    it('lists slots to come, as long as the service takes', async () => {
      const free = await slots(site, 0);
      expect(free.map(({ starts_at }) => starts_at.slice(11, 16))).to.deep.equal(['10:00', '12:00', '14:00', '16:00', '18:00']);
      expect(free[0]).to.include({ ends_at: '2026-01-05 11:15:00', seats_left: 3 });
    });
    it('has slots on each of the next 21 days, also when the clock has moved', async () => {
      const days = async (): Promise<number> => new Set((await slots(site, 30)).map(({ starts_at }) => starts_at.slice(0, 10))).size;
      expect(await days()).to.equal(22);
      site.pass(5 * DAY);
      // The past five are over, five more have come into view.
      expect(await days()).to.equal(22);
    });
    it('refuses ranges over 31 days, areas it does not serve and what is no day', async () => {
      const range = { service: 'Basic Wash', area: 'Baner', from_date: '2026-01-05', to_date: '2026-02-20' };
      expect(refused(await site.call('list_slots', range))).to.deep.equal(as('ValidationError'));
      expect(refused(await site.call('list_slots', { ...range, to_date: 'soon' }))).to.deep.equal(as('ValidationError'));
      expect(refused(await site.call('list_slots', { ...range, to_date: '2026-01-06', area: 'Thane' }))).to.deep.equal(as('AreaNotServed'));
    });
    it('shows offers until the end of their last day', async () => {
      const current = async (): Promise<string[]> => (await site.result('list_offers')).map(({ offer }: Body) => offer);
      expect(await current()).to.deep.equal(['WASH10', 'NEWCAR', 'MONSOON']);
      site.pass(30 * DAY + 14 * HOUR);
      expect(await current()).to.include('MONSOON');
      site.pass(2 * HOUR);
      expect(await current()).not.to.include('MONSOON');
    });
    it('finds questions by their words, the best first', async () => {
      const [first, ...rest] = await site.result('search_faq', { query: 'how much water do you use for washes?' });
      expect(first.question).to.equal('How much water do you use?');
      expect(rest.length).to.be.lessThan(5);
      expect(await site.result('search_faq', { query: 'xyzzy' })).to.deep.equal([]);
    });
  });

  describe('bookings', () => {
    it('takes a seat, prices it and makes the invoice', async () => {
      const [free] = await slots(site, 8);
      const made = await site.result('create_booking', order(home, free.slot));
      expect(made).to.deep.include({
        status: 'Confirmed',
        amount: 899,
        amount_due: 899,
        currency: 'INR',
        starts_at: free.starts_at,
        ends_at: free.ends_at,
      });
      expect(await seatsOf(free.slot)).to.equal(2);
      const [invoice] = await site.result('list_invoices', { customer: home.customer, unpaid: 1 });
      expect(invoice).to.include({ invoice: made.invoice, booking: made.booking, amount_due: 899 });
      expect(await site.result('get_booking', { booking: made.booking })).to.deep.equal(made);
    });
    it('refuses a slot that is full, over, unknown or elsewhere', async () => {
      const [free] = await slots(site, 0);
      for (let seat = 0; seat < 3; seat += 1) await site.result('create_booking', order(home, free.slot));
      expect(refused(await site.call('create_booking', order(home, free.slot)))).to.deep.equal(as('SlotUnavailable'));
      expect(refused(await site.call('create_booking', order(home, 'SLOT-X')))).to.deep.equal(as('SlotUnavailable'));
      expect(refused(await site.call('create_booking', order(home, 'SLOT-BANER-20260105-08')))).to.deep.equal(as('SlotUnavailable'));
      const [elsewhere] = await slots(site, 1, 'Powai');
      expect(refused(await site.call('create_booking', order(home, elsewhere.slot)))).to.deep.equal(as('ValidationError'));
    });
    it("finds no car and no address of another customer's", async () => {
      const [free] = await slots(site);
      for (const theirs of [{ vehicle: 'VEH-00001' }, { address: 'ADDR-00001' }, { customer: 'CUST-00001' }])
        expect(refused(await site.call('create_booking', order(home, free.slot, theirs)))).to.deep.equal(as('LinkValidationError'));
    });
    it('reduces by an offer, rounded half up, and refuses one that does not apply', async () => {
      expect((await book({ offer: 'WASH10' })).amount).to.equal(809.1);
      expect((await book({ offer: 'NEWCAR', service: 'Ceramic Coating' })).amount).to.equal(17_999);
      for (const offer of ['MONSOON', 'NOPE'])
        expect(refused(await site.call('create_booking', order(home, (await slots(site))[0].slot, { offer })))).to.deep.equal(
          as('OfferNotApplicable'),
        );
      site.pass(61 * DAY);
      const [free] = await site.result('list_slots', {
        service: 'Premium Wash',
        area: 'Baner',
        from_date: '2026-03-08',
        to_date: '2026-03-09',
      });
      expect(refused(await site.call('create_booking', order(home, free.slot, { offer: 'WASH10' })))).to.deep.equal(
        as('OfferNotApplicable'),
      );
    });
    it('keeps a note, and prices another car', async () => {
      const { booking, invoice } = await book();
      const { vehicle } = await site.result('save_vehicle', {
        request_id: requestId(),
        customer: home.customer,
        vehicle_class: 'hatchback',
      });
      const changed = await site.result('update_booking', { request_id: requestId(), booking, note: 'gate code 12', vehicle });
      expect(changed).to.include({ note: 'gate code 12', vehicle, amount: 699, amount_due: 699 });
      expect(site.docs('Sales Invoice').find(({ name }) => name === invoice)).to.include({ amount: 699, amount_due: 699 });
    });
    it('moves to another address in the same area only', async () => {
      const { booking } = await book();
      const save = async (area: string, city: string): Promise<string> =>
        (await site.result('save_address', { request_id: requestId(), customer: home.customer, line: '2 New Road', area, city })).address;
      const near = await save('Baner', 'Pune');
      expect((await site.result('update_booking', { request_id: requestId(), booking, address: near })).address).to.equal(near);
      const far = await save('Powai', 'Mumbai');
      expect(refused(await site.call('update_booking', { request_id: requestId(), booking, address: far }))).to.deep.equal(
        as('ValidationError'),
      );
    });
    it('lists by one status, however it is written, and by no other', async () => {
      await book();
      const list = (status: string): Promise<Wire> => site.call('list_bookings', { customer: home.customer, status });
      expect((await list('confirmed')).body.message).to.have.lengthOf(1);
      expect((await list('Completed')).body.message).to.deep.equal([]);
      expect(refused(await list('Gone'))).to.deep.equal(as('ValidationError'));
    });
    it('changes nothing once the technician is on the way', async () => {
      const { booking } = await book();
      await site.emit({ name: booking, set: { status: 'On The Way' } });
      const [, other] = await slots(site);
      expect(refused(await site.call('update_booking', { request_id: requestId(), booking, note: 'x' }))).to.deep.equal(
        as('ChangeNotAllowed'),
      );
      expect(refused(await site.call('reschedule_booking', { request_id: requestId(), booking, slot: other.slot }))).to.deep.equal(
        as('RescheduleNotAllowed'),
      );
    });
    it('moves a visit until four hours before it, and its seat with it', async () => {
      const [, , , old, next] = await slots(site, 0);
      const { booking } = await site.result('create_booking', order(home, old.slot));
      const moved = await site.result('reschedule_booking', { request_id: requestId(), booking, slot: next.slot });
      expect(moved).to.include({ slot: next.slot, starts_at: next.starts_at, status: 'Confirmed' });
      expect([await seatsOf(old.slot), await seatsOf(next.slot)]).to.deep.equal([3, 2]);
      // 09:00 → 14:00; the visit is at 18:00.
      site.pass(5 * HOUR);
      expect((await site.result('reschedule_booking', { request_id: requestId(), booking, slot: next.slot })).slot).to.equal(next.slot);
      site.pass(1);
      expect(refused(await site.call('reschedule_booking', { request_id: requestId(), booking, slot: old.slot }))).to.deep.equal(
        as('RescheduleNotAllowed'),
      );
    });
    it('leaves a visit where it was when the new slot is full', async () => {
      const [old, full] = (await slots(site, 1)).slice(6);
      const { booking } = await site.result('create_booking', order(home, old.slot));
      for (let seat = 0; seat < 3; seat += 1) await site.result('create_booking', order(home, full.slot));
      expect(refused(await site.call('reschedule_booking', { request_id: requestId(), booking, slot: full.slot }))).to.deep.equal(
        as('SlotUnavailable'),
      );
      expect(await seatsOf(old.slot)).to.equal(2);
      expect((await site.result('get_booking', { booking })).slot).to.equal(old.slot);
    });
    it('cancels once, gives the seat back, and nothing is due any more', async () => {
      const [free] = await slots(site, 8);
      const { booking } = await site.result('create_booking', order(home, free.slot));
      const cancelled = await site.result('cancel_booking', { request_id: requestId(), booking, reason: 'rain' });
      expect(cancelled).to.include({ status: 'Cancelled', amount_due: 0 });
      expect(await site.result('cancel_booking', { request_id: requestId(), booking })).to.deep.equal(cancelled);
      expect(await seatsOf(free.slot)).to.equal(3);
      expect(await site.result('list_invoices', { customer: home.customer, unpaid: 1 })).to.deep.equal([]);
      expect(await site.result('list_bookings', { customer: home.customer, status: 'Cancelled' })).to.have.lengthOf(1);
    });
    it('does not cancel what has begun', async () => {
      const { booking } = await book();
      for (const status of ['In Progress', 'Completed']) {
        await site.emit({ name: booking, set: { status } });
        expect(refused(await site.call('cancel_booking', { request_id: requestId(), booking }))).to.deep.equal(as('CancelNotAllowed'));
      }
    });
  });
});
