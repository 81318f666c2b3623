import { expect } from 'chai';
import { being, refusedWith, replyOf, turnOf } from './sample-units.ts';
import { DOUBT, LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

/** In what order messages leave, one sender at a time. */
export const sendingContract: Contract<StoreBench> = (guarantee) => {
  guarantee('hands out what is to be sent as it was decided', async (bench) => {
    const entry = replyOf('o_1', {
      content: { type: 'choices', text: 'When? 🚗', choices: [{ id: 'v1.q.0', title: 'Fri' }], open: 'See' },
      answers: 'm1',
    });
    await bench.answer([entry], { turn: turnOf('u_1', bench.now) });
    expect(await bench.takeSend()).to.deep.equal({
      outboxId: 'o_1',
      conversationId: 'c_asha',
      turnId: 'u_1',
      attempt: 'a1',
      attempts: 1,
      ambiguous: 0,
      entry,
      traceId: 'trace_u_1',
    });
  });

  guarantee('has nothing to send in a conversation it does not know, nor where nothing waits', async (bench) => {
    expect(await bench.claimSend('w1', 'nobody')).to.deep.equal({ is: 'nothing', dueAt: null });
    await bench.answer([]);
    await bench.nothingToSend(null);
  });

  guarantee('sends strictly in the order of decision, over turns too', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    await bench.answer([replyOf('o_3')]);
    const order = [];
    for (let row = 1; row <= 3; row += 1) order.push((await bench.send()).outboxId);
    expect(order).to.deep.equal(['o_1', 'o_2', 'o_3']);
    await bench.nothingToSend(null);
    expect(await bench.outbox()).to.deep.equal(['o_1 sent', 'o_2 sent', 'o_3 sent']);
  });

  guarantee('has one sender per conversation', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const claims = await Promise.all(Array.from({ length: 6 }, (_, worker) => bench.claimSend(`w${worker}`)));
    expect(claims.filter(({ is }) => is === 'sending')).to.have.length(1);
    expect(claims.filter(({ is }) => is === 'nothing')).to.deep.equal(Array.from({ length: 5 }, () => ({ is: 'nothing', dueAt: null })));
  });

  guarantee('says whether another message may leave at once', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const first = await bench.takeSend();
    expect(await bench.endSend(first, { is: 'sent', messageId: 'w_1' })).to.include({ is: 'marked', more: true });
    const second = await bench.takeSend();
    expect(await bench.endSend(second, { is: 'sent', messageId: 'w_2' })).to.deep.equal({ is: 'marked', more: false, dueAt: null });
  });

  guarantee('does not send before its time, and lets nothing overtake', async (bench) => {
    const sendAfter = bench.now + 1500;
    await bench.answer([replyOf('o_1', { sendAfter }), replyOf('o_2')]);
    await bench.nothingToSend(sendAfter);
    bench.now = sendAfter;
    expect((await bench.takeSend()).outboxId).to.equal('o_1');
  });

  guarantee('tries a message again later, in its place', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const first = await bench.takeSend();
    const nextAt = bench.now + 4000;
    expect(await bench.endSend(first, { is: 'later', nextAt })).to.deep.equal({ is: 'marked', more: false, dueAt: nextAt });
    expect(await bench.outbox()).to.deep.equal(['o_1 waiting', 'o_2 waiting']);
    await bench.nothingToSend(nextAt);
    bench.now = nextAt;
    const again = await bench.takeSend();
    expect([again.outboxId, again.attempts, again.ambiguous]).to.deep.equal(['o_1', 2, 0]);
  });

  guarantee('goes on with the next when a message is given up', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    expect(await bench.endSend(await bench.takeSend(), { is: 'dead', code: 'CHANNEL.WINDOW' })).to.include({ is: 'marked', more: true });
    expect((await bench.send()).outboxId).to.equal('o_2');
    expect(await bench.outbox()).to.deep.equal(['o_1 dead', 'o_2 sent']);
  });

  guarantee('fences the end of an attempt that is not the last one, and of rows it does not know', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const first = await bench.takeSend();
    await bench.endSend(first, { is: 'later', nextAt: bench.now });
    expect(await bench.endSend(first, { is: 'sent', messageId: 'w' })).to.deep.equal({ is: 'fenced' });
    const second = await bench.takeSend();
    expect(await bench.endSend(first, { is: 'sent', messageId: 'w' })).to.deep.equal({ is: 'fenced' });
    expect(await bench.endSend({ ...second, outboxId: 'o_9' }, { is: 'sent', messageId: 'w' })).to.deep.equal({ is: 'fenced' });
    expect(await bench.outbox()).to.deep.equal(['o_1 sending']);
  });

  guarantee('refuses the reference of another attempt and changes nothing', async (bench) => {
    await bench.answer([replyOf('o_0', { kind: 'hold', sendAfter: bench.now + 9999 }), replyOf('o_1'), replyOf('o_2')]);
    const before = await bench.takeSend();
    await bench.endSend(before, { is: 'sent', messageId: 'w_1' });
    const claim = { conversationId: 'c_asha', worker: 'w1', attempt: before.attempt, now: bench.now, leaseMs: LEASE, doubtMs: DOUBT };
    await refusedWith('STORE.FAILED', bench.store.apply('claimSend', claim));
    expect(await bench.outbox()).to.deep.equal(['o_0 superseded', 'o_1 sent', 'o_2 waiting']);
    expect((await bench.takeSend()).attempts).to.equal(1);
  });

  guarantee('sends for conversations independently of each other', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.say('hello', { from: 'ravi' });
    await bench.turn({ outbox: [replyOf('o_2')] }, 'ravi');
    being(await bench.claimSend('w1', 'asha'), 'sending');
    expect(being(await bench.claimSend('w1', 'ravi'), 'sending').sending.outboxId).to.equal('o_2');
  });
};
