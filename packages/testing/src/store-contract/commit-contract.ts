import { expect } from 'chai';
import type { CommitUnit } from '@samvad/framework/ports';
import { being, faultOf, headOf, promptOf, refusedWith, replyOf, runOf, taskOf, turnOf, valueOf } from './sample-units.ts';
import { LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** A commit that writes into everything there is. */
const everything = (bench: StoreBench, seq: number): Partial<CommitUnit> => ({
  state: '{"all":"of it"}',
  head: headOf({ name: 'Asha', focusTask: 't_1', focusFlow: 'book-service', openTasks: 1, stuck: true, owner: 'waiting' }),
  turn: { ...turnOf('u_1', bench.now), noReply: 'no words' },
  journal: JSON.stringify({ v: 1, long: 'नमस्ते '.repeat(4000) }),
  settled: [seq],
  outbox: [replyOf('o_1'), replyOf('o_2', { kind: 'outcome' })],
  runs: [runOf('r_1')],
  timers: [{ id: 'idle', name: 'reminder', task: 't_1', dueAt: bench.now }],
  prompts: [promptOf('q_1', 'When?')],
  slotChanges: [
    { task: 't_1', person: null, slot: 'service', before: null, after: valueOf({ service: 'wash' }) },
    { task: null, person: 'p_1', slot: 'firstName', before: valueOf('Aasha'), after: null },
  ],
  archive: [taskOf('t_0')],
  faults: [faultOf('f_1', { turnId: 'u_1', conversationId: 'c_asha' })],
});

/** Proves that a commit of everything has left no trace. */
async function nothingWritten({ store: { reads }, now }: StoreBench): Promise<void> {
  expect(await reads.turn('u_1')).to.equal(undefined);
  expect(await reads.journal('u_1')).to.equal(undefined);
  expect(await reads.outbox('c_asha')).to.deep.equal([]);
  expect(await reads.prompt('c_asha', 'q_1')).to.equal(undefined);
  expect(await reads.archivedTasks('c_asha')).to.deep.equal([]);
  expect(await reads.faults({ limit: 10 })).to.deep.equal([]);
  expect(await reads.deadLetters(10)).to.deep.equal([]);
  expect(await reads.due(now, 10)).to.deep.include({ runs: [], sends: [], timers: 0 });
  expect(await reads.conversation('c_asha')).to.deep.include({ state: '{"fresh":"asha"}', lastTurnAt: null });
}

/** What a commit writes, and when it writes nothing at all. */
export const commitContract: Contract<StoreBench> = (guarantee) => {
  guarantee('writes all a turn decided at once', async (bench) => {
    await bench.say('hello');
    const claimed = await bench.take();
    const unit = everything(bench, claimed.events[0]?.seq ?? 0);
    expect(await bench.commit(claimed, unit)).to.deep.equal({ is: 'committed', more: false, dueAt: null });
    const { reads } = bench.store;
    expect(await reads.conversation('c_asha')).to.deep.equal({
      id: 'c_asha',
      channel: 'chat',
      address: 'chat:shop:asha',
      head: unit.head,
      lastTurnAt: bench.now,
      oldestWaiting: null,
      state: unit.state,
    });
    expect(await reads.turn('u_1')).to.deep.equal({
      ...unit.turn,
      seq: 1,
      conversationId: 'c_asha',
      slotChanges: unit.slotChanges,
      faults: unit.faults,
    });
    expect(await reads.journal('u_1')).to.equal(unit.journal);
    expect(await bench.outbox()).to.deep.equal(['o_1 waiting', 'o_2 waiting']);
    expect(await reads.prompt('c_asha', 'q_1')).to.deep.equal(promptOf('q_1', 'When?'));
    expect(await reads.task('c_asha', 't_0')).to.deep.equal(taskOf('t_0'));
    expect(await reads.due(bench.now, 10)).to.deep.equal({ conversations: [], sends: ['c_asha'], runs: ['r_1'], timers: 1 });
  });

  guarantee('gives the lease back and starts the next turn from what was written', async (bench) => {
    await bench.say('hello');
    await bench.turn({ state: '{"one":1}' });
    await bench.say('again');
    const next = await bench.take('asha', 'w2');
    expect([next.state, next.turnNo]).to.deep.equal(['{"one":1}', 2]);
  });

  guarantee('leaves nothing behind when the fence is stale', async (bench) => {
    await bench.say('hello');
    const lost = await bench.take('asha', 'w1');
    await bench.opened.passLeaseTime(LEASE);
    const taken = await bench.take('asha', 'w2');
    const unit = everything(bench, lost.events[0]?.seq ?? 0);
    expect(await bench.commit(lost, unit)).to.deep.equal({ is: 'fenced' });
    await nothingWritten(bench);
    being(await bench.commit(taken, unit), 'committed');
    expect(await bench.commit(lost, unit)).to.deep.equal({ is: 'fenced' });
  });

  guarantee('leaves nothing behind when the version is stale', async (bench) => {
    await bench.say('hello');
    const claimed = await bench.take();
    const unit = everything(bench, claimed.events[0]?.seq ?? 0);
    expect(await bench.commit({ ...claimed, version: claimed.version + 1 }, unit)).to.deep.equal({ is: 'fenced' });
    await nothingWritten(bench);
    being(await bench.commit(claimed, unit), 'committed');
  });

  guarantee('fences a commit that was made before, or of a conversation that is not there', async (bench) => {
    await bench.say('hello');
    const claimed = await bench.turn();
    expect(await bench.commit(claimed)).to.deep.equal({ is: 'fenced' });
    expect(await bench.commit({ ...claimed, lease: { id: 'c_nobody', fence: 1 } })).to.deep.equal({ is: 'fenced' });
  });

  guarantee('commits for an owner whose lease has ended, as long as nobody took over', async (bench) => {
    await bench.say('hello');
    const claimed = await bench.take();
    await bench.opened.passLeaseTime(10 * LEASE);
    being(await bench.commit(claimed), 'committed');
  });

  const wrong: readonly [what: string, change: (seq: number, elsewhere: number) => Partial<CommitUnit>][] = [
    ['names a run twice', () => ({ runs: [runOf('r_1'), runOf('r_1')] })],
    ['settles an event twice', (seq) => ({ dead: [{ seq, faultId: 'f', reason: 'r' }] })],
    ['settles an event of another conversation', (seq, elsewhere) => ({ settled: [seq, elsewhere] })],
    ['does not follow the last turn', () => ({ turnNo: 2 })],
  ];
  for (const [what, change] of wrong) {
    guarantee(`leaves nothing behind when the commit ${what}, and keeps the lease`, async (bench) => {
      const { seq } = being(await bench.say('hello'), 'accepted');
      const elsewhere = being(await bench.say('hello', { from: 'ravi' }), 'accepted').seq;
      const claimed = await bench.take();
      await refusedWith('STORE.FAILED', bench.commit(claimed, { ...everything(bench, seq), ...change(seq, elsewhere) }));
      await nothingWritten(bench);
      being(await bench.commit(claimed, everything(bench, seq)), 'committed');
    });
  }

  guarantee('refuses turns and runs that another commit has made', async (bench) => {
    await bench.answer([], { runs: [runOf('r_1')], turn: turnOf('u_1', bench.now) });
    for (const change of [{ runs: [runOf('r_1')] }, { turn: turnOf('u_1', bench.now) }]) {
      await bench.say('again');
      const claimed = await bench.take();
      await refusedWith('STORE.FAILED', bench.commit(claimed, change));
      being(await bench.commit(claimed), 'committed');
    }
  });

  guarantee('tells whether more is due, and when what waits will be', async (bench) => {
    await bench.say('one');
    const first = await bench.take();
    await bench.press('yes');
    expect(await bench.commit(first)).to.deep.equal({ is: 'committed', more: true, dueAt: bench.now });
    const second = await bench.take();
    await bench.say('two', { quietMs: 700 });
    expect(await bench.commit(second)).to.deep.equal({ is: 'committed', more: false, dueAt: bench.now + 700 });
  });

  guarantee('does not settle what it was not told to settle', async (bench) => {
    await bench.say('one');
    await bench.say('two');
    const claimed = await bench.take();
    expect(await bench.commit(claimed, { settled: [] })).to.deep.include({ more: true });
    expect((await bench.take()).events.map(({ seq }) => seq)).to.deep.equal(claimed.events.map(({ seq }) => seq));
  });
};
