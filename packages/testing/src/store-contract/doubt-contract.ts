import { expect } from 'chai';
import { replyOf } from './sample-units.ts';
import { DOUBT, LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** Takes a row and lets its sender die. */
const loseSender = async (bench: StoreBench) => {
  const sending = await bench.takeSend('lost');
  await bench.opened.passLeaseTime(LEASE);
  return sending;
};

/** Sends whose outcome nobody knows. */
export const doubtContract: Contract<StoreBench> = (guarantee) => {
  guarantee('waits for proof from when a send began, then sends once more', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const dueAt = bench.now + DOUBT;
    await loseSender(bench);
    bench.now += 20_000;
    await bench.nothingToSend(dueAt);
    expect(await bench.outbox()).to.deep.equal(['o_1 ambiguous', 'o_2 waiting']);
    bench.now = dueAt - 1;
    await bench.nothingToSend(dueAt);
    bench.now = dueAt;
    const again = await bench.takeSend();
    expect([again.outboxId, again.attempts, again.ambiguous]).to.deep.equal(['o_1', 2, 1]);
  });

  guarantee('sends once more at once when the doubt time was over before anybody looked', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await loseSender(bench);
    bench.now += DOUBT;
    const again = await bench.takeSend();
    expect([again.attempts, again.ambiguous]).to.deep.equal([2, 1]);
  });

  guarantee('counts every attempt nobody knows the end of', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const doubts = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      doubts.push((await loseSender(bench)).ambiguous);
      bench.now += 1000;
      await bench.claimSend();
      bench.now += DOUBT;
    }
    expect(doubts).to.deep.equal([0, 1, 2]);
  });

  guarantee('holds a send that its sender has doubts about, and all behind it', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const doubtUntil = bench.now + 1234;
    expect(await bench.endSend(await bench.takeSend(), { is: 'ambiguous', doubtUntil })).to.include({ is: 'marked', more: false });
    expect(await bench.outbox()).to.deep.equal(['o_1 ambiguous', 'o_2 waiting']);
    await bench.nothingToSend(doubtUntil);
    bench.now = doubtUntil;
    expect((await bench.takeSend()).ambiguous).to.equal(1);
  });

  guarantee('hears a sender that was thought dead, as long as nobody tried again', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const lost = await loseSender(bench);
    await bench.claimSend();
    expect(await bench.endSend(lost, { is: 'sent', messageId: 'w_1' })).to.include({ is: 'marked', more: true });
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
  });

  guarantee('takes the doubt back when that sender says it did not go out', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const lost = await loseSender(bench);
    await bench.claimSend();
    await bench.endSend(lost, { is: 'later', nextAt: bench.now });
    const again = await bench.takeSend();
    expect([again.attempts, again.ambiguous]).to.deep.equal([2, 0]);
  });

  guarantee('fences that sender once somebody has tried again', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const lost = await loseSender(bench);
    bench.now += DOUBT;
    await bench.takeSend('w2');
    expect(await bench.endSend(lost, { is: 'dead', code: 'CHANNEL.REFUSED' })).to.deep.equal({ is: 'fenced' });
    expect(await bench.outbox()).to.deep.equal(['o_1 sending']);
  });

  guarantee('does not let a holding message in doubt be overtaken', async (bench) => {
    await bench.answer([replyOf('o_1', { kind: 'hold' }), replyOf('o_2')]);
    const dueAt = bench.now + DOUBT;
    await loseSender(bench);
    await bench.nothingToSend(dueAt);
  });
};
