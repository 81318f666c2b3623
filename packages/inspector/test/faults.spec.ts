import type { FaultRecord } from '@samvad/framework';
import { expect } from 'chai';
import { closeInspected, type Inspected, inspect, refusalOf } from './inspected.ts';
import { faultAt, Mailbox, START, stateOf } from './mailbox.ts';

describe('the faults', () => {
  afterEach(closeInspected);

  const idsOf = async ({ read }: Inspected, query = ''): Promise<string[]> =>
    ((await read(`/faults${query}`)) as { items: FaultRecord[] }).items.map(({ id }) => id);

  const three = async (): Promise<Inspected> => {
    const inspected = await inspect();
    await inspected.store.apply('fault', { record: faultAt('f_1', 0) });
    await inspected.store.apply('fault', { record: faultAt('f_2', 1000, { code: 'STORE.FAILED', subsystem: 'store', plugin: null }) });
    await inspected.store.apply('fault', { record: faultAt('f_3', 2000) });
    return inspected;
  };

  it('come whole, newest first', async () => {
    const inspected = await three();
    expect(await idsOf(inspected)).to.deep.equal(['f_3', 'f_2', 'f_1']);
    expect(await inspected.read('/faults?subsystem=store')).to.deep.equal({
      items: [faultAt('f_2', 1000, { code: 'STORE.FAILED', subsystem: 'store', plugin: null })],
      more: false,
    });
  });

  it('are those since a time, the time itself counted, in any zone', async () => {
    const inspected = await three();
    const since = async (text: string): Promise<string[]> => idsOf(inspected, `?since=${text}`);
    expect(await since('2026-01-31T03:30:01.000Z')).to.deep.equal(['f_3', 'f_2']);
    expect(await since('2026-01-31T03:30:01.001Z')).to.deep.equal(['f_3']);
    expect(await since(encodeURIComponent('2026-01-31T09:00:01+05:30'))).to.deep.equal(['f_3', 'f_2']);
    expect(await since('2026-01-31T09:00:01+05:30'), 'a plus that was not encoded').to.deep.equal(['f_3', 'f_2']);
    expect(await since('2026-02-01')).to.deep.equal([]);
  });

  it('say when older ones were left out', async () => {
    const inspected = await inspect();
    for (let no = 0; no <= 1000; no += 1) await inspected.store.apply('fault', { record: faultAt(`f_${no}`, no) });
    const answer = (await inspected.read('/faults')) as { items: FaultRecord[]; more: boolean };
    expect(answer.items).to.have.lengthOf(1000);
    expect(answer.items[0]?.id).to.equal('f_1000');
    expect(answer.more).to.equal(true);
  });

  for (const since of ['yesterday', '2026-13-01T00:00:00Z', '1769830200000']) {
    it(`are not asked for since ${since}`, async () => {
      expect(await refusalOf(await (await inspect()).ask(`/faults?since=${since}`))).to.deep.equal({
        status: 400,
        code: 'INSPECTOR.REQUEST',
      });
    });
  }
});

describe('the dead letters', () => {
  afterEach(closeInspected);

  const withLetter = async (inspected: Inspected): Promise<string> => {
    const box = new Mailbox(inspected.store, '919000000001');
    await box.turn(7, stateOf(), { commit: { dead: [{ seq: 0, faultId: 'f_1', reason: 'five turns failed on it' }] } });
    const { items } = (await inspected.read('/dead-letters')) as { items: { id: string }[] };
    return items[0]?.id ?? 'none';
  };

  it('are listed with what they held and why they were set aside', async () => {
    const inspected = await inspect();
    const id = await withLetter(inspected);
    const { items } = (await inspected.read('/dead-letters?limit=100')) as { items: Record<string, unknown>[] };
    expect(items).to.have.lengthOf(1);
    expect(items[0]).to.include({ id, conversationId: 'c_919000000001', reason: 'five turns failed on it', faultId: 'f_1' });
    expect(items[0]).to.have.property('at', new Date(START + 7).toISOString());
    expect(items[0]).to.have.nested.property('event.content.text', 'book a wash');
  });

  it('go back to work where the app can do that', async () => {
    const setAside = new Set(['d_1']);
    const { ask } = await inspect(() => ({ redrive: async (id) => setAside.delete(id) }));
    const answer = await ask('/dead-letters/d_1/redrive', { method: 'POST' });
    expect(answer.status).to.equal(200);
    expect(await answer.json()).to.deep.equal({ redriven: true });
    expect(await refusalOf(await ask('/dead-letters/d_1/redrive', { method: 'POST' }))).to.deep.equal({
      status: 404,
      code: 'INSPECTOR.NOT_FOUND',
    });
  });
});

describe('what comes with a later version', () => {
  afterEach(closeInspected);

  for (const [method, route] of [
    ['POST', '/conversations/c_1/takeover'],
    ['POST', '/conversations/c_1/release'],
    ['POST', '/conversations/c_1/messages'],
    ['POST', '/dead-letters/d_1/redrive'],
    ['POST', '/turns/u_1/replay'],
    ['GET', '/funnel'],
  ] as const) {
    it(`is said of ${method} ${route}`, async () => {
      const { ask } = await inspect();
      expect(await refusalOf(await ask(route, { method }))).to.deep.equal({ status: 501, code: 'INSPECTOR.NOT_YET' });
    });
  }
});
