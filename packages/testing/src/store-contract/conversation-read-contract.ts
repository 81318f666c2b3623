import { expect } from 'chai';
import type { StoreReads } from '@samvad/framework/ports';
import { faultOf, headOf, promptOf, refusedWith, taskOf } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

type Filter = Parameters<StoreReads['conversations']>[0];

const list = async (bench: StoreBench, filter: Partial<Filter> = {}): Promise<readonly string[]> =>
  (await bench.store.reads.conversations({ limit: 100, ...filter })).items.map(({ id }) => id);

/** Customers who wrote one after the other, each answered under a name. */
const meet = async (bench: StoreBench, names: Readonly<Record<string, string | null>>): Promise<void> => {
  for (const [from, name] of Object.entries(names)) {
    bench.now += 1;
    await bench.say('hello', { from });
    await bench.turn({ head: headOf({ name }) }, from);
  }
};

/** What can be read of conversations. */
export const conversationReadContract: Contract<StoreBench> = (guarantee) => {
  guarantee('finds a conversation by its id and by its address', async (bench) => {
    await meet(bench, { asha: 'Asha', ravi: 'Ravi' });
    const { reads } = bench.store;
    expect((await reads.conversation('c_ravi'))?.id).to.equal('c_ravi');
    expect(await reads.conversation('chat:shop:ravi')).to.deep.equal(await reads.conversation('c_ravi'));
    expect(await reads.conversation('chat:shop:rav')).to.equal(undefined);
  });

  guarantee('says since when the oldest event waits', async (bench) => {
    const first = bench.now;
    await bench.say('one');
    bench.now += 50;
    await bench.press('yes');
    const oldest = async (): Promise<unknown> => (await bench.store.reads.conversation('c_asha'))?.oldestWaiting;
    expect(await oldest()).to.equal(first);
    await bench.turn();
    expect(await oldest()).to.equal(first + 50);
    await bench.turn();
    expect(await oldest()).to.equal(null);
  });

  guarantee('lists what changed last first, with what lists show', async (bench) => {
    await meet(bench, { asha: 'Asha', ravi: 'Ravi', mina: null });
    expect(await list(bench)).to.deep.equal(['c_mina', 'c_ravi', 'c_asha']);
    await meet(bench, { asha: 'Asha R' });
    expect(await list(bench)).to.deep.equal(['c_asha', 'c_mina', 'c_ravi']);
    const [row] = (await bench.store.reads.conversations({ limit: 1 })).items;
    expect(row).to.deep.equal({
      id: 'c_asha',
      channel: 'chat',
      address: 'chat:shop:asha',
      head: headOf({ name: 'Asha R' }),
      lastTurnAt: bench.now,
      oldestWaiting: null,
    });
  });

  guarantee('pages through all, each once, also where many changed in one millisecond', async (bench) => {
    const customers = Array.from({ length: 23 }, (_, index) => `n${String(index).padStart(2, '0')}`);
    for (const from of customers) await bench.say('hello', { from });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<StoreReads['conversations']>> = await bench.store.reads.conversations({
        limit: 5,
        ...(cursor !== null && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).to.deep.equal(customers.map((from) => `c_${from}`).toReversed());
  });

  guarantee('gives no page of more than a hundred, and none of less than one', async (bench) => {
    for (let customer = 1; customer <= 101; customer += 1) await bench.say('hello', { from: `n${customer}` });
    expect(await list(bench, { limit: 500 })).to.have.length(100);
    expect(await list(bench, { limit: 0 })).to.have.length(1);
  });

  guarantee('has no next page after the last', async (bench) => {
    await meet(bench, { asha: null, ravi: null });
    expect((await bench.store.reads.conversations({ limit: 2 })).nextCursor).to.equal(null);
    expect((await bench.store.reads.conversations({ limit: 1 })).nextCursor).not.to.equal(null);
  });

  guarantee('refuses a cursor that is not one of its own', async (bench) => {
    await refusedWith('INSPECTOR.REQUEST', bench.store.reads.conversations({ limit: 5, cursor: 'x; DROP TABLE' }));
    await refusedWith('INSPECTOR.REQUEST', bench.store.reads.turns('c_asha', { limit: 5, cursor: '' }));
  });

  guarantee('searches name and address, in any case and script', async (bench) => {
    await meet(bench, { asha: 'Asha Élodie', ravi: 'Ravi_100%', mina: 'मीना', tom: null });
    const found: Readonly<Record<string, readonly string[]>> = {
      'asha é': ['c_asha'],
      ÉLODIE: ['c_asha'],
      मीना: ['c_mina'],
      'SHOP:RAV': ['c_ravi'],
      '_100%': ['c_ravi'],
      '%': ['c_ravi'],
      _: ['c_ravi'],
      'o%': [],
      "' OR 1=1 --": [],
      'chat:': ['c_tom', 'c_mina', 'c_ravi', 'c_asha'],
      '': ['c_tom', 'c_mina', 'c_ravi', 'c_asha'],
    };
    for (const [query, ids] of Object.entries(found)) expect(await list(bench, { query }), query).to.deep.equal(ids);
  });

  guarantee('finds a conversation by its name on the channel before the first turn', async (bench) => {
    await bench.say('hello');
    expect(await list(bench, { query: 'asha ON chat' })).to.deep.equal(['c_asha']);
  });

  guarantee('finds what is stuck, or waits since before a moment', async (bench) => {
    await meet(bench, { asha: null, ravi: null });
    await bench.say('hello', { from: 'mina' });
    await bench.say('again', { from: 'asha' });
    await bench.turn({ head: headOf({ stuck: true }) });
    expect(await list(bench, { stuckBefore: bench.now })).to.deep.equal(['c_asha']);
    expect(await list(bench, { stuckBefore: bench.now + 1 })).to.have.members(['c_asha', 'c_mina']);
  });

  guarantee('finds conversations by the code or the subsystem of their faults', async (bench) => {
    await meet(bench, { asha: null, ravi: null });
    const fault = (id: string, conversationId: string, code: 'ERP.AUTH' | 'MEDIA.FETCH', subsystem: 'erp' | 'media') =>
      bench.store.apply('fault', { record: faultOf(id, { conversationId, code, subsystem }) });
    await fault('f_1', 'c_asha', 'ERP.AUTH', 'erp');
    await fault('f_2', 'c_ravi', 'MEDIA.FETCH', 'media');
    expect(await list(bench, { fault: 'ERP.AUTH' })).to.deep.equal(['c_asha']);
    expect(await list(bench, { fault: 'media' })).to.deep.equal(['c_ravi']);
    expect(await list(bench, { fault: 'store' })).to.deep.equal([]);
    expect(await list(bench, { fault: 'media', query: 'asha' })).to.deep.equal([]);
  });

  guarantee('keeps prompts by conversation; the same id again is the newer one', async (bench) => {
    await bench.answer([], { prompts: [promptOf('q_1', 'When?'), promptOf('q_2', 'Where?')] });
    await bench.answer([], { prompts: [promptOf('q_1', 'When, then?')] });
    const { reads } = bench.store;
    expect(await reads.prompt('c_asha', 'q_1')).to.deep.equal(promptOf('q_1', 'When, then?'));
    expect(await reads.prompt('c_asha', 'q_2')).to.deep.equal(promptOf('q_2', 'Where?'));
    expect(await reads.prompt('c_ravi', 'q_1')).to.equal(undefined);
  });

  guarantee('keeps tasks that left the state, oldest first; the same task again is the newer one', async (bench) => {
    await bench.answer([], { archive: [taskOf('t_1'), taskOf('t_2')] });
    await bench.answer([], { archive: [taskOf('t_3'), taskOf('t_1', { status: 'cancelled' })] });
    const { reads } = bench.store;
    expect((await reads.archivedTasks('c_asha')).map(({ id, status }) => `${id} ${status}`)).to.deep.equal([
      't_1 cancelled',
      't_2 done',
      't_3 done',
    ]);
    expect(await reads.task('c_asha', 't_2')).to.deep.equal(taskOf('t_2'));
    expect(await reads.task('c_ravi', 't_2')).to.equal(undefined);
    expect(await reads.archivedTasks('c_ravi')).to.deep.equal([]);
  });
};
