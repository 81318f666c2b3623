import { expect } from 'chai';
import type { MailboxEvent, RunOutcome } from '@samvad/framework';
import type { CommitUnit, TurnRecord } from '@samvad/framework/ports';
import { being, type Claimed, promptOf, replyOf, runOf, taskOf, turnOf, valueOf } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const SECRET = 'quagga';
const outcome: RunOutcome = { is: 'done', text: { key: 'made', params: { what: SECRET } }, learned: {}, made: {}, facts: { what: SECRET } };

/** A turn's record, with the events it has handled as every real one has them. */
const recordOf = (id: string, bench: StoreBench, claimed: Claimed): TurnRecord => ({
  ...turnOf(id, bench.now),
  inputs: claimed.events.map(({ seq, event }) => ({ seq, ...event })),
  decisions: [{ move: 'tell', text: { key: 'told', params: { what: SECRET } }, kind: 'reply' }],
  outputs: [{ id: 'o', kind: 'reply', content: { type: 'text', text: SECRET } }],
});

/** A turn of which every part holds the secret. */
async function tell(bench: StoreBench, id: string, change: Partial<CommitUnit> = {}, customer = 'asha'): Promise<void> {
  const claimed = await bench.take(customer);
  const unit: Partial<CommitUnit> = {
    turn: recordOf(id, bench, claimed),
    journal: JSON.stringify({ v: 2, state: SECRET, now: bench.now, long: SECRET.repeat(500) }),
    state: `{"known":"${SECRET}"}`,
    prompts: [promptOf(`q_${id}`, SECRET)],
    archive: [taskOf(`t_${id}`, { slots: { what: valueOf(SECRET) } })],
    slotChanges: [{ task: 't_1', person: null, slot: 'what', before: null, after: valueOf(SECRET) }],
    ...change,
  };
  being(await bench.commit(claimed, unit), 'committed');
}

/** Everything that is stored of a customer, as text. */
async function everything({ store: { reads } }: StoreBench, customer = 'asha'): Promise<string> {
  const [audit] = await reads.audit([`c_${customer}`]);
  const journals = await Promise.all((audit?.turns ?? []).map(({ id }) => reads.journal(id)));
  return JSON.stringify([audit, journals, await reads.conversation(`c_${customer}`)]);
}

const erase = (bench: StoreBench, id: string, change: Partial<CommitUnit> = {}, customer = 'asha'): Promise<void> =>
  tell(bench, id, { erase: true, state: '{"new":"one"}', ...change }, customer);

/** What is left of a customer who wants to be forgotten. */
export const eraseContract: Contract<StoreBench> = (guarantee) => {
  guarantee('leaves tombstones with digests, and no word of what was said, known, made and sent', async (bench) => {
    await bench.say(SECRET);
    await tell(bench, 'u_1', {
      outbox: [replyOf('o_1', { content: { type: 'text', text: SECRET } })],
      runs: [runOf('r_1', { input: `{"slots":{"what":"${SECRET}"}}` })],
    });
    await bench.send();
    const run = await bench.takeRun('r_1');
    const { lease } = run;
    await bench.store.apply('openStep', { lease, name: 'make', key: 'key-1', input: `{"what":"${SECRET}"}`, now: bench.now });
    await bench.store.apply('closeStep', { lease, name: 'make', output: `"${SECRET}"`, now: bench.now });
    const event: MailboxEvent = { kind: 'run.ended', run: 'r_1', task: 't_1', outcome };
    await bench.store.apply('endRun', { lease, outcome, eventKey: 'run.ended:r_1', event, now: bench.now });
    await tell(bench, 'u_2');
    await bench.say(`forget ${SECRET}`);
    expect(await everything(bench)).to.include(SECRET);
    await erase(bench, 'u_3', { outbox: [replyOf('o_3')] });

    const left = await everything(bench);
    expect(left).to.not.include(SECRET);
    expect(left).to.match(/"erased":true,"at":"2026-03-02T09:00:00.000Z","sha256":"[0-9a-f]{64}"/);
    const [audit] = await bench.store.reads.audit(['c_asha']);
    expect(audit?.inbox.map(({ messageId, status }) => [messageId, status])).to.deep.equal([
      ['m1', 'done'],
      [null, 'done'],
      ['m2', 'done'],
    ]);
    expect(audit?.turns.map(({ id }) => id)).to.deep.equal(['u_1', 'u_2', 'u_3']);
    expect(audit?.state).to.equal('{"new":"one"}');
  });

  guarantee('says what the turn that erases has to say, and nothing of before that has not left', async (bench) => {
    await bench.say('hello');
    await tell(bench, 'u_1', { outbox: [replyOf('o_1', { kind: 'outcome' })] });
    await bench.say('forget me');
    await erase(bench, 'u_2', { outbox: [replyOf('o_2')] });
    expect(await bench.outbox()).to.deep.equal(['o_1 superseded', 'o_2 waiting']);
    const { entry } = await bench.takeSend();
    expect(entry).to.deep.equal(replyOf('o_2'));
  });

  guarantee('takes back the timers of before and keeps those it sets', async (bench) => {
    await bench.say('hello');
    await tell(bench, 'u_1', { timers: [{ id: 'old', name: 'remind', task: null, dueAt: bench.now }] });
    await bench.say('forget me');
    await erase(bench, 'u_2', { timers: [{ id: 'new', name: 'remind', task: null, dueAt: bench.now }] });
    expect(await bench.store.apply('fireTimers', { now: bench.now, limit: 10 })).to.deep.equal(['c_asha']);
    const claimed = await bench.take();
    expect(claimed.events.map(({ event }) => event)).to.deep.equal([{ kind: 'timer', timer: 'new', name: 'remind', task: null }]);
  });

  guarantee('keeps what waits, and everything of others', async (bench) => {
    await bench.say(SECRET, { from: 'ravi' });
    await tell(bench, 'u_ravi', {}, 'ravi');
    const ravi = await everything(bench, 'ravi');
    await bench.say('forget me');
    const claimed = await bench.take();
    await bench.say('and then?');
    being(await bench.commit(claimed, { erase: true, turn: recordOf('u_1', bench, claimed) }), 'committed');
    expect(await everything(bench, 'ravi')).to.equal(ravi);
    const next = await bench.take();
    expect(next.events.map(({ event }) => event.kind === 'message' && event.content)).to.deep.equal([{ type: 'text', text: 'and then?' }]);
  });

  guarantee('erases once more what has come since, and leaves the first tombstones as they are', async (bench) => {
    await bench.say('hello');
    await erase(bench, 'u_1');
    const first = (await bench.store.reads.audit(['c_asha']))[0]?.turns[0];
    await bench.say(SECRET);
    await erase(bench, 'u_2');
    expect((await bench.store.reads.audit(['c_asha']))[0]?.turns[0]).to.deep.equal(first);
    expect(await everything(bench)).to.not.include(SECRET);
  });

  guarantee('erases nothing when the turn is fenced', async (bench) => {
    await bench.say('hello');
    await tell(bench, 'u_1');
    await bench.say('forget me');
    const claimed = await bench.take();
    const before = await everything(bench);
    const stale = { ...claimed, lease: { ...claimed.lease, fence: claimed.lease.fence - 1 } };
    expect(await bench.commit(stale, { erase: true })).to.deep.equal({ is: 'fenced' });
    expect(await everything(bench)).to.equal(before);
  });
};
