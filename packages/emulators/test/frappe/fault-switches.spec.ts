import { expect } from 'chai';
import { json, requestId, startSite, type TestedSite } from './site.ts';

const failed = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );

describe('Frappe stand-in: fault switches', () => {
  let site: TestedSite;
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.close());

  const customer = () => ({ request_id: requestId(), mobile: '+919833000001', first_name: 'Kavita' });
  const saved = (request_id: string): number => site.docs('Customer').filter((doc) => doc['request_id'] === request_id).length;

  it('strikes the calls it is meant for, so often and after so many', async () => {
    site.faults.add({ kind: 'status', status: 503, excType: 'SessionStopped', on: 'list_areas$', times: 2, skip: 1 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) {
      statuses.push((await site.call('list_areas')).status);
      expect((await site.call('list_offers')).status).to.equal(200);
    }
    expect(statuses).to.deep.equal([200, 503, 503, 200]);
    expect(site.faults.all()).to.deep.equal([]);
  });
  it('does nothing of a call it refuses', async () => {
    for (const kind of ['status', 'deadlock', 'html', 'rate-limit', 'revoked', 'reset'] as const) {
      const given = customer();
      site.faults.add({ kind, on: 'save_customer' });
      await failed(site.call('save_customer', given));
      expect(saved(given.request_id), kind).to.equal(0);
    }
  });
  it('answers a deadlock, a proxy page and revoked credentials as a site does', async () => {
    site.faults.add({ kind: 'deadlock' });
    expect((await site.call('list_areas')).body).to.include({ exc_type: 'QueryDeadlockError' });
    site.faults.add({ kind: 'html' });
    const page = await site.call('list_areas');
    expect([page.status, page.headers.get('content-type')]).to.deep.equal([502, 'text/html; charset=utf-8']);
    site.faults.add({ kind: 'revoked', times: 0 });
    expect([(await site.call('list_areas')).status, (await site.call('list_areas')).status]).to.deep.equal([401, 401]);
    site.faults.clear();
    expect((await site.call('list_areas')).status).to.equal(200);
  });
  it('keeps what was done when the answer is lost, and replays it', async () => {
    for (const kind of ['commit-then-drop', 'commit-then-500', 'commit-then-hang', 'truncated'] as const) {
      const given = customer();
      site.faults.add({ kind, on: 'save_customer' });
      const lost = await failed(
        site.ask('/api/method/carcare.api.save_customer', { ...json('POST', given), signal: AbortSignal.timeout(200) }),
      );
      expect(lost, kind).to.equal(kind === 'commit-then-500' ? 'answered' : kind === 'commit-then-hang' ? 'TimeoutError' : 'TypeError');
      expect(saved(given.request_id), kind).to.equal(1);
      expect(await site.result('save_customer', given), kind).to.include({ replayed: true });
    }
  });
  it('lets a call wait, an answer trickle or hang without holding up its end', async () => {
    site.faults.add({ kind: 'latency', ms: 30 });
    expect((await site.call('list_areas')).status).to.equal(200);
    site.faults.add({ kind: 'slow-body', ms: 30 });
    expect((await site.result('list_areas'))[0]).to.deep.equal({ area: 'Baner', city: 'Pune' });
    site.faults.add({ kind: 'hang', on: 'list_areas' });
    site.faults.add({ kind: 'latency', on: 'list_offers', ms: 600_000 });
    const pending = [failed(site.call('list_areas')), failed(site.call('list_offers'))];
    // A fault is gone from the list once it has struck.
    while (site.faults.all().length > 0) await site.call('list_plans');
    await site.close();
    expect(await Promise.all(pending)).to.deep.equal(['TypeError', 'TypeError']);
    site = await startSite();
  });
  it('is switched over the control route, which refuses what is no fault', async () => {
    expect((await site.ask('/__control/faults', json('POST', { kind: 'deadlock', on: '^POST ' }))).body).to.include({
      kind: 'deadlock',
      times: 1,
    });
    expect((await site.ask('/__control/faults')).body).to.have.lengthOf(1);
    expect((await site.ask('/__control/faults', { method: 'DELETE' })).status).to.equal(204);
    expect((await site.call('list_areas')).status).to.equal(200);
    for (const wrong of [{ kind: 'flood' }, { kind: 'html', on: '(' }, { kind: 'html', time: 1 }])
      expect((await site.ask('/__control/faults', json('POST', wrong))).status).to.equal(400);
  });
});
