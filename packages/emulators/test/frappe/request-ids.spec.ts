import { expect } from 'chai';
import { type Body, type Household, moveIn, order, requestId, slots, startSite, type TestedSite } from './site.ts';

/** What a write needs before it, and its arguments. */
type Write = (site: TestedSite, home: Household) => Promise<Record<string, unknown>>;

const book = async (site: TestedSite, home: Household): Promise<Body> =>
  site.result('create_booking', order(home, (await slots(site))[6].slot));

/** Every method that writes, the DocType it makes, and another content for its request id. */
const WRITES: Readonly<Record<string, { readonly makes: string | null; readonly given: Write; readonly other: object }>> = {
  save_customer: { makes: 'Customer', given: async () => ({ mobile: '+919833000077', first_name: 'Om' }), other: { first_name: 'Jay' } },
  save_vehicle: {
    makes: 'Customer Vehicle',
    given: async (_, { customer }) => ({ customer, vehicle_class: 'suv' }),
    other: { vehicle_class: 'sedan' },
  },
  save_address: {
    makes: 'Address',
    given: async (_, { customer }) => ({ customer, line: '9 Lane', area: 'Baner', city: 'Pune', latitude: 18.5 }),
    other: { latitude: 18.6 },
  },
  create_booking: {
    makes: 'Service Booking',
    given: async (site, home) => order(home, (await slots(site))[0].slot),
    other: { service: 'Basic Wash' },
  },
  update_booking: {
    makes: null,
    given: async (site, home) => ({ booking: (await book(site, home)).booking, note: 'a' }),
    other: { note: 'b' },
  },
  create_subscription: {
    makes: 'Service Subscription',
    given: async (site, home) => ({ ...home, plan: 'Weekly Shine', first_slot: (await slots(site))[0].slot }),
    other: { plan: 'Fortnightly Care' },
  },
  change_subscription: {
    makes: null,
    given: async (site, home) => {
      const given = { request_id: requestId(), ...home, plan: 'Weekly Shine', first_slot: (await slots(site))[0].slot };
      return { subscription: (await site.result('create_subscription', given)).subscription, action: 'pause' };
    },
    other: { action: 'cancel' },
  },
  reschedule_booking: {
    makes: null,
    given: async (site, home) => ({ booking: (await book(site, home)).booking, slot: (await slots(site))[8].slot }),
    other: { slot: 'SLOT-X' },
  },
  cancel_booking: {
    makes: null,
    given: async (site, home) => ({ booking: (await book(site, home)).booking, reason: 'rain' }),
    other: { reason: 'sun' },
  },
  create_complaint: {
    makes: 'Issue',
    given: async (_, { customer }) => ({ customer, category: 'late', description: 'Nobody came', severity: 'low' }),
    other: { severity: 'high' },
  },
  submit_payment_proof: {
    makes: 'Payment Entry',
    given: async (site, home) => ({ customer: home.customer, invoice: (await book(site, home)).invoice, reference: '43187712' }),
    other: { reference: '43187713' },
  },
};

describe('Frappe stand-in: request ids', () => {
  let site: TestedSite;
  let home: Household;
  beforeEach(async () => {
    site = await startSite();
    home = await moveIn(site);
  });
  afterEach(() => site.close());

  for (const [method, { makes, given, other }] of Object.entries(WRITES)) {
    it(`${method}: the same request makes one record and gives its first result, flagged`, async () => {
      const request = { ...(await given(site, home)), request_id: requestId() };
      const first = await site.result(method, request);
      const state = makes === null ? [] : site.docs(makes);
      // Null is as good as absent, and the order of fields means nothing.
      const again = await site.result(method, { offer: null, ...Object.fromEntries(Object.entries(request).reverse()) });
      expect(again).to.deep.equal({ ...first, replayed: true });
      if (makes !== null) {
        expect(site.docs(makes)).to.deep.equal(state);
        expect(state.filter((doc) => doc['request_id'] === request.request_id)).to.have.lengthOf(1);
      }
    });
    it(`${method}: the same request id with other content is a conflict and does nothing`, async () => {
      const request = { ...(await given(site, home)), request_id: requestId() };
      await site.result(method, request);
      const before = makes === null ? site.docs('Service Booking') : site.docs(makes);
      const { status, body } = await site.call(method, { ...request, ...other });
      expect([status, body.exc_type]).to.deep.equal([417, 'RequestIdConflict']);
      expect(makes === null ? site.docs('Service Booking') : site.docs(makes)).to.deep.equal(before);
    });
  }

  it('is one namespace for all methods', async () => {
    const request_id = requestId();
    await site.result('save_customer', { request_id, mobile: '+919833000078', first_name: 'Om' });
    const { body } = await site.call('save_vehicle', { request_id, customer: home.customer, vehicle_class: 'suv' });
    expect(body.exc_type).to.equal('RequestIdConflict');
  });
  it('forgets a write that failed', async () => {
    const request_id = requestId();
    const address = { request_id, customer: home.customer, line: '1', city: 'Pune' };
    expect((await site.call('save_address', { ...address, area: 'Thane' })).body.exc_type).to.equal('AreaNotServed');
    expect(await site.result('save_address', { ...address, area: 'Aundh' })).not.to.have.property('replayed');
  });
  it('makes one booking of ten equal requests at once', async () => {
    const request = order(home, (await slots(site))[0].slot);
    const results = await Promise.all(Array.from({ length: 10 }, () => site.result('create_booking', request)));
    expect(new Set(results.map(({ booking }) => booking)).size).to.equal(1);
    expect(results.filter(({ replayed }) => replayed !== true)).to.have.lengthOf(1);
    expect((await slots(site))[0].seats_left).to.equal(2);
  });
});
