import { frappe } from '@samvad/plugin-frappe';
import { expect } from 'chai';
import { faultOf, json, OPTIONS, page, scripted, type SiteUnderTest, startSite } from './site-under-test.ts';

describe('Frappe catalogue on a site', () => {
  let site: SiteUnderTest;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it('lists what is sold, with amounts as decimal strings', async () => {
    const services = await site.erp.catalogue.services();
    expect(services).to.have.lengthOf(6);
    expect(services[1]).to.deep.equal({
      service: 'Premium Wash',
      title: 'Premium Wash',
      description: 'Foam wash, wax, vacuum and dashboard wipe',
      durationMinutes: 75,
      prices: { hatchback: '699.00', sedan: '799.00', suv: '899.00' },
      currency: 'INR',
    });
  });
  it('lists where', async () => {
    expect(await site.erp.catalogue.areas()).to.deep.include({ area: 'Powai', city: 'Mumbai' });
  });
  it('is a fault of the mapping when a price is missing', async () => {
    const service = { service: 'A', title: 'A', duration_minutes: 1, prices: { hatchback: 1, sedan: 2 }, currency: 'INR' };
    const fault = await faultOf(scripted([json({ message: [service] })]).erp.catalogue.services());
    expect([fault.code, fault.retryable]).to.deep.equal(['ERP.SHAPE', false]);
    expect(fault.message).to.match(/answer\.0\.prices\.suv/);
  });
  it('is a fault of the mapping when nothing comes back', async () => {
    expect((await faultOf(scripted([json({})]).erp.catalogue.areas())).code).to.equal('ERP.SHAPE');
  });
});

describe('Frappe probe', () => {
  const state = (answers: Parameters<typeof scripted>[0]): Promise<string> => scripted(answers).erp.probe(AbortSignal.timeout(1_000));
  const user = (): Response => json({ message: 'samvad@example.com' });
  const zone = (time_zone: string): Response => json({ message: { time_zone } });

  it('is up on a site that knows us', async () => {
    const site = await startSite();
    expect(await site.erp.probe(AbortSignal.timeout(1_000))).to.equal('up');
    site.standin.faults.add({ kind: 'revoked', on: 'get_logged_user' });
    expect(await site.erp.probe(AbortSignal.timeout(1_000))).to.equal('down');
    site.standin.faults.add({ kind: 'hang' });
    expect(await site.erp.probe(AbortSignal.timeout(30))).to.equal('down');
    await site.close();
    expect(await site.erp.probe(AbortSignal.timeout(1_000))).to.equal('down');
  });
  it('is degraded on a site that answers with errors, or lives in another zone', async () => {
    expect(await state([page(502)])).to.equal('degraded');
    expect(await state([json({ exc_type: 'SessionStopped' }, 503)])).to.equal('degraded');
    expect(await state([json({ exc_type: 'TooManyRequestsError' }, 429)])).to.equal('degraded');
    expect(await state([user(), zone('UTC')])).to.equal('degraded');
    expect(await state([user(), page(500)])).to.equal('degraded');
  });
  it('asks for the zone once', async () => {
    const { erp, requests } = scripted([user(), zone('Asia/Kolkata'), user()]);
    expect([await erp.probe(AbortSignal.timeout(1_000)), await erp.probe(AbortSignal.timeout(1_000))]).to.deep.equal(['up', 'up']);
    expect(requests.map(({ url }) => url.pathname)).to.deep.equal([
      '/api/method/frappe.auth.get_logged_user',
      '/api/method/frappe.client.get_time_zone',
      '/api/method/frappe.auth.get_logged_user',
    ]);
  });
  it('never throws', async () => {
    expect(await frappe({ ...OPTIONS, url: 'http://127.0.0.1:1' }).probe(AbortSignal.timeout(1_000))).to.equal('down');
    expect(await frappe(OPTIONS).probe(AbortSignal.abort())).to.equal('down');
  });
});
