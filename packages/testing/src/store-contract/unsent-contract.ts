import { expect } from 'chai';
import { being, replyOf } from './sample-units.ts';
import type { StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const HOLD = 1500;

/** Messages that are dropped before they leave. */
export const unsentContract: Contract<StoreBench> = (guarantee) => {
  guarantee('drops replies of earlier turns that have not left when a turn supersedes them', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2'), replyOf('o_3', { kind: 'outcome' })]);
    await bench.send();
    await bench.answer([replyOf('o_4')], { supersede: true });
    expect(await bench.outbox()).to.deep.equal(['o_1 sent', 'o_2 superseded', 'o_3 waiting', 'o_4 waiting']);
  });

  guarantee('keeps what remains of a reply that is taken back, and takes that back no more', async (bench) => {
    const remains = { type: 'text', text: 'the answer' } as const;
    await bench.answer([replyOf('o_1', { remains })]);
    await bench.answer([replyOf('o_2')], { supersede: true });
    await bench.answer([replyOf('o_3')], { supersede: true });
    expect(await bench.outbox()).to.deep.equal(['o_1 waiting', 'o_2 superseded', 'o_3 waiting']);
    const { entry } = await bench.send();
    expect(entry).to.deep.include({ id: 'o_1', content: remains, remains: null, kind: 'outcome' });
  });

  guarantee('leaves a reply alone that is being sent or may have left', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const sending = await bench.takeSend();
    await bench.answer([replyOf('o_2')], { supersede: true, dropHolds: true });
    expect(await bench.outbox()).to.deep.equal(['o_1 sending', 'o_2 waiting']);
    await bench.endSend(sending, { is: 'ambiguous', doubtUntil: bench.now + 100 });
    await bench.answer([replyOf('o_3')], { supersede: true });
    expect(await bench.outbox()).to.deep.equal(['o_1 ambiguous', 'o_2 superseded', 'o_3 waiting']);
  });

  guarantee('drops nothing of other conversations', async (bench) => {
    await bench.say('hello', { from: 'ravi' });
    await bench.turn({ outbox: [replyOf('o_1')] }, 'ravi');
    await bench.answer([replyOf('o_2')], { supersede: true, dropHolds: true, ownerEpoch: 3 });
    expect(await bench.outbox('ravi')).to.deep.equal(['o_1 waiting']);
  });

  guarantee('sends a holding message whose time comes before anything else', async (bench) => {
    const sendAfter = bench.now + HOLD;
    await bench.answer([replyOf('o_1', { kind: 'hold', sendAfter })]);
    await bench.nothingToSend(sendAfter);
    bench.now = sendAfter;
    expect((await bench.send()).outboxId).to.equal('o_1');
  });

  guarantee('lets a holding message block nothing, and drops it when something later goes first', async (bench) => {
    await bench.answer([replyOf('o_1', { kind: 'hold', sendAfter: bench.now + HOLD }), replyOf('o_2')]);
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
    expect(await bench.outbox()).to.deep.equal(['o_1 superseded', 'o_2 sending']);
  });

  guarantee('looks again at the earliest of a holding message and what waits behind it', async (bench) => {
    const hold = bench.now + HOLD;
    await bench.answer([replyOf('o_1', { kind: 'hold', sendAfter: hold }), replyOf('o_2', { sendAfter: hold + 500 })]);
    await bench.nothingToSend(hold);
    bench.now = hold;
    expect((await bench.send()).outboxId).to.equal('o_1');
    await bench.nothingToSend(hold + 500);
  });

  guarantee('drops holding messages that have not left when a turn says so', async (bench) => {
    await bench.answer([replyOf('o_1', { kind: 'hold', sendAfter: bench.now + HOLD }), replyOf('o_2', { sendAfter: bench.now + HOLD })]);
    await bench.answer([replyOf('o_3', { kind: 'hold', sendAfter: bench.now + HOLD })], { dropHolds: true });
    expect(await bench.outbox()).to.deep.equal(['o_1 superseded', 'o_2 waiting', 'o_3 waiting']);
  });

  guarantee('keeps holding messages when replies are superseded', async (bench) => {
    await bench.answer([replyOf('o_1', { kind: 'hold', sendAfter: bench.now + HOLD })]);
    await bench.answer([], { supersede: true });
    expect(await bench.outbox()).to.deep.equal(['o_1 waiting']);
  });

  guarantee('drops what was decided before a person took over, whatever its kind', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2', { kind: 'outcome' }), replyOf('o_3', { kind: 'hold' })]);
    await bench.answer([replyOf('o_4', { ownerEpoch: 1 })], { ownerEpoch: 1 });
    expect(await bench.outbox()).to.deep.equal(['o_1 superseded', 'o_2 superseded', 'o_3 superseded', 'o_4 waiting']);
    expect((await bench.send()).outboxId).to.equal('o_4');
  });

  guarantee('drops at send time what was in doubt when a person took over', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.endSend(await bench.takeSend(), { is: 'ambiguous', doubtUntil: bench.now + 500 });
    await bench.answer([replyOf('o_2', { ownerEpoch: 1 })], { ownerEpoch: 1 });
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
    expect(await bench.outbox()).to.deep.equal(['o_1 superseded', 'o_2 sending']);
  });

  guarantee('never goes back to an earlier epoch', async (bench) => {
    await bench.answer([], { ownerEpoch: 2 });
    await bench.answer([replyOf('o_1', { ownerEpoch: 1 })], { ownerEpoch: 1 });
    being(await bench.claimSend(), 'nothing');
    expect(await bench.outbox()).to.deep.equal(['o_1 superseded']);
  });
};
