import { expect } from 'chai';
import { type Body, type Household, moveIn, order, requestId, slots, startSite, type TestedSite, type Wire } from './site.ts';

const excType = ({ status, body }: Wire): unknown => (status === 417 ? body.exc_type : status);

describe('Frappe stand-in: subscriptions, payments, complaints', () => {
  let site: TestedSite;
  let home: Household;
  beforeEach(async () => {
    site = await startSite();
    home = await moveIn(site);
  });
  afterEach(() => site.close());

  const subscribe = async (more: object = {}): Promise<Body> => {
    const [free] = await slots(site);
    return site.result('create_subscription', { request_id: requestId(), ...home, plan: 'Weekly Shine', first_slot: free.slot, ...more });
  };

  it('books the first visit of a subscription and bills the whole of it once', async () => {
    const made = await subscribe({ offer: 'WASH10' });
    expect(made).to.include({
      status: 'Active',
      plan: 'Weekly Shine',
      visits_left: 3,
      amount: 1709.1,
      amount_due: 1709.1,
      renews_on: '2026-02-05',
    });
    expect(made.first_booking).to.include({ status: 'Confirmed', amount: 0, service: 'Basic Wash' });
    expect(made.next_visit).to.equal(made.first_booking.starts_at);
    const invoices = await site.result('list_invoices', { customer: home.customer });
    expect(invoices.map(({ amount_due }: Body) => amount_due)).to.deep.equal([1709.1]);
    const [listed] = await site.result('list_subscriptions', { customer: home.customer });
    expect(listed.first_booking).to.include({ subscription: made.subscription });
  });
  it('still bills a subscription when one visit of it is cancelled', async () => {
    const { first_booking } = await subscribe();
    await site.result('cancel_booking', { request_id: requestId(), booking: first_booking.booking });
    expect((await site.result('list_invoices', { customer: home.customer, unpaid: 1 }))[0].amount_due).to.equal(1899);
  });
  it('pauses, resumes and cancels a subscription, each only from where it can', async () => {
    const { subscription } = await subscribe();
    const change = (action: string): Promise<Wire> => site.call('change_subscription', { request_id: requestId(), subscription, action });
    expect(excType(await change('resume'))).to.equal('ChangeNotAllowed');
    expect((await change('pause')).body.message.status).to.equal('Paused');
    expect(excType(await change('pause'))).to.equal('ChangeNotAllowed');
    expect((await change('resume')).body.message.status).to.equal('Active');
    expect((await change('cancel')).body.message.status).to.equal('Cancelled');
    expect(excType(await change('cancel'))).to.equal('ChangeNotAllowed');
    expect(excType(await change('explode'))).to.equal('ValidationError');
  });

  it('takes a proof of payment by reference or by file, a reference once', async () => {
    const { invoice } = await site.result('create_booking', order(home, (await slots(site))[0].slot));
    const proof = (given: object): Promise<Wire> =>
      site.call('submit_payment_proof', { request_id: requestId(), customer: home.customer, invoice, ...given });
    expect((await proof({ amount: '899.00', reference: '431877120946' })).body.message).to.include({ status: 'Pending Verification' });
    expect(excType(await proof({ reference: '431877120946' }))).to.equal('DuplicateReference');
    expect((await proof({ file_url: '/private/files/a.jpg' })).status).to.equal(200);
    expect(excType(await proof({}))).to.equal('MandatoryError');
    expect(excType(await proof({ reference: '1', amount: 'much' }))).to.equal('ValidationError');
    expect(excType(await proof({ reference: '2', invoice: 'INV-00001' }))).to.equal('LinkValidationError');
  });
  it('lowers what is due when a payment is verified, not when it is rejected', async () => {
    const { invoice, booking } = await site.result('create_booking', order(home, (await slots(site))[0].slot));
    const pay = async (amount: number, status: string): Promise<number> => {
      const given = { request_id: requestId(), customer: home.customer, invoice, amount, reference: requestId() };
      const { payment } = await site.result('submit_payment_proof', given);
      await site.emit({ doctype: 'Payment Entry', name: payment, set: { status } });
      return (await site.result('get_booking', { booking })).amount_due;
    };
    expect(await pay(500, 'Rejected')).to.equal(899);
    expect(await pay(500.1, 'Verified')).to.equal(398.9);
    expect(await pay(398.9, 'Verified')).to.equal(0);
    expect(await site.result('list_invoices', { customer: home.customer, unpaid: 1 })).to.deep.equal([]);
  });
  it('gives a link that ends, with what is due', async () => {
    const [unpaid] = await site.result('list_invoices', { customer: 'CUST-00001', unpaid: 1 });
    expect(unpaid.amount_due).to.equal(899);
    const link = await site.result('get_payment_link', { invoice: unpaid.invoice });
    expect(link).to.include({ url: `https://pay.example.com/${unpaid.invoice}`, expires_at: '2026-01-05 09:30:00' });
    expect(link.upi).to.contain('am=899.00');
    expect(excType(await site.call('get_payment_link', { invoice: 'INV-9' }))).to.equal(404);
  });

  it('opens a complaint and says by when it is answered, the worse the sooner', async () => {
    const complain = (more: object): Promise<Wire> =>
      site.call('create_complaint', {
        request_id: requestId(),
        customer: home.customer,
        category: 'late',
        description: 'Nobody came',
        severity: 'high',
        ...more,
      });
    const { complaint, ...rest } = (await complain({})).body.message;
    expect(rest).to.deep.equal({ status: 'Open', respond_by: '2026-01-05 13:00:00' });
    expect(site.docs('Issue').at(-1)).to.include({ name: complaint, customer: home.customer, severity: 'high' });
    expect((await complain({ severity: 'low' })).body.message.respond_by).to.equal('2026-01-07 09:00:00');
    expect(excType(await complain({ category: 'weather' }))).to.equal('ValidationError');
    expect(excType(await complain({ booking: 'BKG-00001' }))).to.equal('LinkValidationError');
    expect(excType(await complain({ description: ' ' }))).to.equal('MandatoryError');
  });
});
