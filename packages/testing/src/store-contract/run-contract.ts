import { expect } from 'chai';
import type { MailboxEvent, RunOutcome } from '@samvad/framework';
import type { ClaimedRun, NewRun } from '@samvad/framework/ports';
import { being, refusedWith, runOf, turnOf } from './sample-units.ts';
import { LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const outcome: RunOutcome = { is: 'failed', text: { key: 'book.failed', params: {} }, learned: {}, made: {}, person: true };

const ended = (run: string): MailboxEvent => ({ kind: 'run.ended', run, task: 't_1', outcome });

/** A conversation whose turn has made these runs. */
const confirm = async (bench: StoreBench, ...runs: readonly NewRun[]): Promise<void> => {
  await bench.say('yes');
  await bench.turn({ runs, turn: turnOf(`u_${runs[0]?.id ?? ''}`, bench.now) });
};

const openStep = (bench: StoreBench, { lease }: Pick<ClaimedRun, 'lease'>, name: string, input: string) =>
  bench.store.apply('openStep', { lease, name, key: `key-${name}`, input, now: bench.now });

const closeStep = (bench: StoreBench, { lease }: Pick<ClaimedRun, 'lease'>, name: string, output: string) =>
  bench.store.apply('closeStep', { lease, name, output, now: bench.now });

const retryRun = (bench: StoreBench, { lease }: Pick<ClaimedRun, 'lease'>, nextAt: number) =>
  bench.store.apply('retryRun', { lease, nextAt, faultId: 'f_1' });

const endRun = (bench: StoreBench, { lease, runId }: Pick<ClaimedRun, 'lease' | 'runId'>) =>
  bench.store.apply('endRun', { lease, outcome, eventKey: `run.ended:${runId}`, event: ended(runId), now: bench.now });

/** Runs and their steps. */
export const runContract: Contract<StoreBench> = (guarantee) => {
  guarantee('hands out a run as it was frozen', async (bench) => {
    const run = runOf('r_1', { kind: 'amend', runNo: 2, input: '{"slots":{"note":"🚗"}}' });
    await confirm(bench, run);
    const { lease, ...claimed } = await bench.takeRun();
    expect(lease).to.deep.equal({ id: 'r_1', fence: 1 });
    expect(claimed).to.deep.equal({
      runId: 'r_1',
      conversationId: 'c_asha',
      taskId: 't_1',
      flow: 'book-service',
      flowVersion: 3,
      runNo: 2,
      kind: 'amend',
      input: run.input,
      attempts: 1,
      startedAt: bench.now,
      steps: [],
      traceId: 'trace_u_r_1',
    });
  });

  guarantee('gives a run to one runner', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const claims = await Promise.all(Array.from({ length: 6 }, () => bench.claimRun()));
    expect(claims.filter(({ is }) => is === 'claimed')).to.have.length(1);
  });

  guarantee('takes the run that is due longest, or the one that is named', async (bench) => {
    await confirm(bench, runOf('r_1'), runOf('r_2'));
    bench.now += 10;
    await confirm(bench, runOf('r_3'));
    expect((await bench.takeRun('r_3')).runId).to.equal('r_3');
    expect((await bench.takeRun()).runId).to.equal('r_1');
    expect((await bench.takeRun()).runId).to.equal('r_2');
    expect(await bench.claimRun()).to.deep.equal({ is: 'nothing' });
    expect(await bench.claimRun('r_9')).to.deep.equal({ is: 'nothing' });
  });

  guarantee('gives a run to another runner when the lease has ended, and fences the first', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const lost = await bench.takeRun();
    await bench.opened.passLeaseTime(LEASE - 1);
    expect(await bench.store.apply('renewRun', { lease: lost.lease, leaseMs: LEASE })).to.equal('renewed');
    await bench.opened.passLeaseTime(LEASE - 1);
    being(await bench.claimRun(), 'nothing');
    await bench.opened.passLeaseTime(1);
    bench.now += 50;
    const taken = await bench.takeRun();
    expect([taken.attempts, taken.startedAt]).to.deep.equal([2, bench.now - 50]);
    expect(taken.lease.fence).to.be.greaterThan(lost.lease.fence);

    expect(await bench.store.apply('renewRun', { lease: lost.lease, leaseMs: LEASE })).to.equal('fenced');
    expect(await openStep(bench, lost, 'book', '{}')).to.deep.equal({ is: 'fenced' });
    expect(await closeStep(bench, lost, 'book', '{}')).to.equal('fenced');
    expect(await retryRun(bench, lost, bench.now)).to.equal('fenced');
    expect(await endRun(bench, lost)).to.deep.equal({ is: 'fenced' });
    being(await bench.claim(), 'nothing');
    expect(await openStep(bench, taken, 'book', '{}')).to.deep.include({ is: 'opened', attempts: 1 });
  });

  guarantee('records the input of a step before its first call, and gives it back word for word', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    const input = '{"slot": "s1",\n "note":"नमस्ते"}';
    expect(await openStep(bench, run, 'book', input)).to.deep.equal({ is: 'opened', input, attempts: 1 });
    expect(await openStep(bench, run, 'book', '{"slot":"s2"}')).to.deep.equal({ is: 'opened', input, attempts: 2 });
  });

  guarantee('does not do a step again that is done', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    await openStep(bench, run, 'book', '{}');
    expect(await closeStep(bench, run, 'book', '{"booking":"B-1"}')).to.equal('closed');
    expect(await closeStep(bench, run, 'book', '{"booking":"B-2"}')).to.equal('closed');
    expect(await openStep(bench, run, 'book', '{}')).to.deep.equal({ is: 'done', output: '{"booking":"B-1"}' });
  });

  guarantee('refuses to end a step that was never begun', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    await refusedWith('STORE.FAILED', closeStep(bench, run, 'book', '{}'));
  });

  guarantee('keeps the steps of runs apart', async (bench) => {
    await confirm(bench, runOf('r_1'), runOf('r_2'));
    const [first, second] = [await bench.takeRun('r_1'), await bench.takeRun('r_2')];
    await openStep(bench, first, 'book', '{"of":1}');
    expect(await openStep(bench, second, 'book', '{"of":2}')).to.deep.equal({ is: 'opened', input: '{"of":2}', attempts: 1 });
  });

  guarantee('leaves a run for its next attempt, with what its steps made', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    await openStep(bench, run, 'customer', '{"n":1}');
    await closeStep(bench, run, 'customer', '{"customer":"C-1"}');
    await openStep(bench, run, 'book', '{"n":2}');
    const nextAt = bench.now + 5000;
    expect(await retryRun(bench, run, nextAt)).to.equal('waiting');
    being(await bench.claimRun(), 'nothing');
    being(await bench.claimRun('r_1'), 'nothing');
    bench.now = nextAt;
    const again = await bench.takeRun();
    expect([again.attempts, again.startedAt]).to.deep.equal([2, nextAt - 5000]);
    expect(again.steps).to.deep.equal([
      { name: 'customer', key: 'key-customer', input: '{"n":1}', output: '{"customer":"C-1"}', attempts: 1 },
      { name: 'book', key: 'key-book', input: '{"n":2}', output: null, attempts: 1 },
    ]);
  });

  guarantee('gives the lease back with a retry', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    await retryRun(bench, run, bench.now);
    expect(await endRun(bench, run)).to.deep.equal({ is: 'fenced' });
    expect((await bench.takeRun()).attempts).to.equal(2);
  });

  guarantee('ends a run once, and tells its conversation', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    bench.now += 30;
    expect(await endRun(bench, run)).to.deep.equal({ is: 'ended', conversationId: 'c_asha' });
    expect(await endRun(bench, run)).to.deep.equal({ is: 'fenced' });
    expect(await closeStep(bench, run, 'book', '{}')).to.equal('fenced');
    await bench.opened.passLeaseTime(LEASE);
    bench.now += 60_000;
    being(await bench.claimRun(), 'nothing');
    const { events } = await bench.take();
    expect(events.map(({ event }) => event)).to.deep.equal([ended('r_1')]);
    expect(events[0]).to.deep.include({ acceptedAt: bench.now - 60_000, traceId: 'trace_u_r_1' });
  });

  guarantee('ends a run without a second event when its event is there already', async (bench) => {
    await confirm(bench, runOf('r_1'));
    const run = await bench.takeRun();
    await bench.notice('run.ended:r_1', ended('r_1'));
    expect(await endRun(bench, run)).to.deep.equal({ is: 'ended', conversationId: 'c_asha' });
    expect((await bench.turn()).events).to.have.length(1);
    being(await bench.claim(), 'nothing');
  });
};
