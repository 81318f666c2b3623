import { expect } from 'chai';
import type { DeliveryRank } from '@samvad/framework';
import type { OutboxRow } from '@samvad/framework/ports';
import { being, replyOf } from './sample-units.ts';
import { DOUBT, LEASE, type StoreBench } from './store-bench.ts';
import type { Contract } from './store-under-test.ts';

const rowOf = async (bench: StoreBench): Promise<Pick<OutboxRow, 'status' | 'rank' | 'messageId'>> => {
  const [row] = await bench.store.reads.outbox('c_asha');
  return { status: row?.status ?? 'dead', rank: row?.rank ?? null, messageId: row?.messageId ?? null };
};

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** News of messages that were sent, in whatever order it comes. */
export const statusContract: Contract<StoreBench> = (guarantee) => {
  guarantee('raises the rank of a message by the id the channel gave it', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.send();
    expect((await rowOf(bench)).rank).to.equal('sent');
    const raised = await bench.status({ messageId: 'wire-o_1', rank: 'delivered' });
    expect(raised).to.deep.equal({ is: 'raised', outboxId: 'o_1', conversationId: 'c_asha' });
    expect(await rowOf(bench)).to.deep.equal({ status: 'sent', rank: 'delivered', messageId: 'wire-o_1' });
  });

  guarantee('ends at the same rank in whatever order the news comes', async (bench) => {
    const told = orders<DeliveryRank>(['sent', 'failed', 'delivered', 'read']);
    await bench.answer(told.map((_, index) => replyOf(`o_${index}`)));
    for (const [index, ranks] of told.entries()) {
      await bench.send();
      for (const rank of ranks) await bench.status({ messageId: `wire-o_${index}`, rank });
    }
    const rows = await bench.store.reads.outbox('c_asha');
    expect(rows.map(({ rank }) => rank)).to.deep.equal(told.map(() => 'read'));
  });

  guarantee('counts a failure only below delivered', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.send();
    const wire = { messageId: 'wire-o_1' };
    being(await bench.status({ ...wire, rank: 'failed' }), 'raised');
    being(await bench.status({ ...wire, rank: 'sent' }), 'known');
    being(await bench.status({ ...wire, rank: 'delivered' }), 'raised');
    being(await bench.status({ ...wire, rank: 'failed' }), 'known');
    being(await bench.status({ ...wire, rank: 'delivered' }), 'known');
    expect((await rowOf(bench)).rank).to.equal('delivered');
  });

  guarantee('knows no message it did not send, nor one of another channel', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    await bench.send();
    expect(await bench.status({ messageId: 'wire-o_9' })).to.deep.equal({ is: 'orphan' });
    expect(await bench.status({ messageId: 'wire-o_9', reference: 'a77' })).to.deep.equal({ is: 'orphan' });
    expect(await bench.status({ messageId: 'wire-o_1', channel: 'whatsapp' })).to.deep.equal({ is: 'orphan' });
  });

  guarantee('takes a status before the answer of the send as proof', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const sending = await bench.takeSend();
    being(await bench.status({ messageId: 'w_1', reference: sending.attempt, rank: 'delivered' }), 'raised');
    expect(await rowOf(bench)).to.deep.equal({ status: 'sent', rank: 'delivered', messageId: 'w_1' });
    expect(await bench.endSend(sending, { is: 'ambiguous', doubtUntil: bench.now + DOUBT })).to.include({ is: 'marked', more: true });
    expect(await rowOf(bench)).to.deep.equal({ status: 'sent', rank: 'delivered', messageId: 'w_1' });
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
  });

  guarantee('does not lower the rank when the answer comes after the status', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const sending = await bench.takeSend();
    await bench.status({ messageId: 'w_1', reference: sending.attempt, rank: 'read' });
    being(await bench.endSend(sending, { is: 'sent', messageId: 'w_1' }), 'marked');
    expect(await rowOf(bench)).to.deep.equal({ status: 'sent', rank: 'read', messageId: 'w_1' });
  });

  guarantee('settles a send in doubt and frees what waits behind it', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const sending = await bench.takeSend();
    await bench.endSend(sending, { is: 'ambiguous', doubtUntil: bench.now + DOUBT });
    being(await bench.status({ messageId: 'w_1', reference: sending.attempt, rank: 'sent' }), 'raised');
    expect((await bench.store.reads.due(bench.now, 10)).sends).to.deep.equal(['c_asha']);
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
  });

  guarantee('settles a send whose sender died', async (bench) => {
    await bench.answer([replyOf('o_1'), replyOf('o_2')]);
    const sending = await bench.takeSend();
    being(await bench.status({ messageId: 'w_1', reference: sending.attempt, rank: 'sent' }), 'raised');
    await bench.opened.passLeaseTime(LEASE);
    expect((await bench.takeSend()).outboxId).to.equal('o_2');
  });

  guarantee('believes the reference of any attempt', async (bench) => {
    await bench.answer([replyOf('o_1')]);
    const first = await bench.takeSend();
    await bench.endSend(first, { is: 'ambiguous', doubtUntil: bench.now });
    const second = await bench.takeSend();
    being(await bench.status({ messageId: 'w_1', reference: first.attempt, rank: 'delivered' }), 'raised');
    being(await bench.endSend(second, { is: 'sent', messageId: 'w_2' }), 'marked');
    expect(await rowOf(bench)).to.deep.equal({ status: 'sent', rank: 'delivered', messageId: 'w_1' });
    being(await bench.status({ messageId: 'w_2', reference: second.attempt, rank: 'read' }), 'raised');
  });

  const unproven = ['dead', 'later', 'superseded'] as const;
  for (const end of unproven) {
    guarantee(`tells the truth about a message that was thought ${end} and yet went out`, async (bench) => {
      await bench.answer([replyOf('o_1')]);
      const sending = await bench.takeSend();
      if (end === 'dead') await bench.endSend(sending, { is: 'dead', code: 'CHANNEL.REFUSED' });
      else await bench.endSend(sending, { is: 'later', nextAt: bench.now + 1000 });
      if (end === 'superseded') await bench.answer([], { supersede: true });
      being(await bench.status({ messageId: 'w_1', reference: sending.attempt, rank: 'sent' }), 'raised');
      expect(await rowOf(bench)).to.deep.equal({ status: 'sent', rank: 'sent', messageId: 'w_1' });
      await bench.nothingToSend(null);
    });
  }
};
