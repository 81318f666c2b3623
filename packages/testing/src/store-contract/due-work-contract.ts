import { expect } from 'chai';
import { refusedWith, replyOf, runOf } from './sample-units.ts';
import { DOUBT, LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** Where work waits, and that the store lives. */
export const dueWorkContract: Contract<StoreBench> = (guarantee) => {
  guarantee('finds conversations that are due, earliest first, and none that is held', async (bench) => {
    await bench.say('hello', { from: 'mina', quietMs: 500 });
    await bench.say('hello', { from: 'ravi', quietMs: 200 });
    await bench.say('hello', { from: 'asha', quietMs: 300 });
    const due = async (limit = 10): Promise<readonly string[]> => (await bench.store.reads.due(bench.now, limit)).conversations;
    expect(await due()).to.deep.equal([]);
    bench.now += 400;
    expect(await due()).to.deep.equal(['c_ravi', 'c_asha']);
    expect(await due(1)).to.deep.equal(['c_ravi']);
    await bench.take('ravi');
    expect(await due()).to.deep.equal(['c_asha']);
    await bench.opened.passLeaseTime(LEASE);
    expect(await due()).to.deep.equal(['c_ravi', 'c_asha']);
  });

  guarantee('still finds a conversation whose owner died while more came in', async (bench) => {
    await bench.say('hello');
    await bench.take();
    await bench.say('again', { quietMs: 60_000 });
    await bench.opened.passLeaseTime(LEASE);
    expect((await bench.store.reads.due(bench.now, 10)).conversations).to.deep.equal(['c_asha']);
    expect((await bench.take()).events).to.have.length(2);
  });

  guarantee('finds conversations that have something to send now', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2', { sendAfter: bench.now + 500 })]);
    const due = async (): Promise<readonly string[]> => (await bench.store.reads.due(bench.now, 10)).sends;
    expect(await due()).to.deep.equal(['c_asha']);
    const sending = await bench.takeSend();
    expect(await due()).to.deep.equal([]);
    await bench.endSend(sending, { is: 'sent', messageId: 'w_1' });
    expect(await due()).to.deep.equal([]);
    bench.now += 500;
    expect(await due()).to.deep.equal(['c_asha']);
  });

  guarantee('finds a send whose sender died, and once more when its doubt time is over', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.takeSend();
    const due = async (): Promise<readonly string[]> => (await bench.store.reads.due(bench.now, 10)).sends;
    await bench.opened.passLeaseTime(LEASE - 1);
    expect(await due()).to.deep.equal([]);
    await bench.opened.passLeaseTime(1);
    expect(await due()).to.deep.equal(['c_asha']);
    const over = bench.now + DOUBT;
    await bench.nothingToSend(over);
    bench.now = over - 1;
    expect(await due()).to.deep.equal([]);
    bench.now = over;
    expect(await due()).to.deep.equal(['c_asha']);
  });

  guarantee('finds rows that are only to be dropped', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.endSend(await bench.takeSend(), { is: 'ambiguous', doubtUntil: bench.now + 60_000 });
    await bench.answer([], { ownerEpoch: 1 });
    expect((await bench.store.reads.due(bench.now, 10)).sends).to.deep.equal(['c_asha']);
    await bench.nothingToSend(null);
    expect((await bench.store.reads.due(bench.now, 10)).sends).to.deep.equal([]);
  });

  guarantee('finds open runs that are due and that nobody holds', async (bench) => {
    await bench.answer([], { runs: [runOf('r_1'), runOf('r_2')] });
    const due = async (): Promise<readonly string[]> => (await bench.store.reads.due(bench.now, 10)).runs;
    expect(await due()).to.deep.equal(['r_1', 'r_2']);
    const { lease } = await bench.takeRun('r_1');
    expect(await due()).to.deep.equal(['r_2']);
    await bench.store.apply('retryRun', { lease, nextAt: bench.now + 5000, faultId: null });
    expect(await due()).to.deep.equal(['r_2']);
    bench.now += 5000;
    expect(await due()).to.deep.equal(['r_2', 'r_1']);
  });

  guarantee('proves that it lives, until it is closed', async (bench) => {
    expect(await bench.store.reads.ping()).to.equal(undefined);
    await bench.store.close();
    await refusedWith('STORE.CONNECTION', bench.store.reads.ping());
    await refusedWith('STORE.CONNECTION', bench.store.reads.conversation('c_asha'));
    await refusedWith('STORE.CONNECTION', bench.say('too late'));
  });

  guarantee('closes twice without harm', async (bench) => {
    await bench.store.close();
    await bench.store.close();
  });

  guarantee('ends after what was begun is committed', async (bench) => {
    const begun = Array.from({ length: 200 }, (_, index) => bench.say('hello', { from: `n${index}` }));
    await bench.store.close();
    expect((await Promise.all(begun)).every(({ is }) => is === 'accepted')).to.equal(true);
  });
};
