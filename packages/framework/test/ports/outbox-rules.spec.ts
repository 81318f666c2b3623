import type { DeliveryRank } from '@samvad/framework';
import { chooseSend, higherRank, type OpenSend, sendDueAt } from '@samvad/framework/ports';
import { expect } from 'chai';
import fc from 'fast-check';

const NOW = 100;

const open: fc.Arbitrary<readonly OpenSend[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('reply', 'hold', 'outcome'),
      status: fc.constantFrom('waiting', 'waiting', 'sending', 'ambiguous'),
      dueAt: fc.constantFrom(NOW - 1, NOW, NOW + 1, NOW + 50),
      ownerEpoch: fc.constantFrom(1, 1, 1, 0),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, id: `o_${index}` })));

const row = (id: string, change: Partial<OpenSend> = {}): OpenSend => ({
  id,
  kind: 'reply',
  status: 'waiting',
  dueAt: NOW,
  ownerEpoch: 0,
  ...change,
});

describe('what leaves a conversation next', () => {
  it('is the first row when it is due, and nothing while it is not', () => {
    expect(chooseSend([row('o_1'), row('o_2')], NOW, 0).take?.id).to.equal('o_1');
    const waits = chooseSend([row('o_1', { dueAt: NOW + 5 }), row('o_2')], NOW, 0);
    expect([waits.take, waits.dueAt]).to.deep.equal([null, NOW + 5]);
  });

  it('overtakes nothing but holding messages that are not due, and these are dropped (property)', () => {
    fc.assert(
      fc.property(open, (rows) => {
        const { take, superseded } = chooseSend(rows, NOW, 1);
        const current = rows.filter(({ ownerEpoch }) => ownerEpoch === 1);
        const overtaken = take ? current.slice(0, current.indexOf(take)) : [];
        expect(overtaken.every(({ kind, status, dueAt }) => kind === 'hold' && status === 'waiting' && dueAt > NOW)).to.equal(true);
        expect(new Set(superseded)).to.deep.equal(new Set([...rows.filter(({ ownerEpoch }) => ownerEpoch < 1), ...overtaken]));
      }),
    );
  });

  it('is never a row that is not due or of an earlier epoch (property)', () => {
    fc.assert(
      fc.property(open, (rows) => {
        const { take } = chooseSend(rows, NOW, 1);
        if (take) expect([take.dueAt <= NOW, take.ownerEpoch]).to.deep.equal([true, 1]);
      }),
    );
  });

  it('is there at the time that is told, and not before (property)', () => {
    fc.assert(
      fc.property(open, (rows) => {
        const { take, dueAt } = chooseSend(rows, NOW, 1);
        if (take) return;
        const current = rows.filter(({ ownerEpoch }) => ownerEpoch === 1);
        expect(dueAt === null).to.equal(current.length === 0);
        if (dueAt === null) return;
        expect(chooseSend(current, dueAt - 1, 1).take).to.equal(null);
        expect(chooseSend(current, dueAt, 1).take).not.to.equal(null);
      }),
    );
  });

  it('waits for proof of a row that a dead sender left behind', () => {
    const left = row('o_1', { status: 'sending', dueAt: NOW + 9 });
    expect(chooseSend([left, row('o_2')], NOW, 0)).to.deep.equal({ take: null, superseded: [], doubted: left, dueAt: NOW + 9 });
  });

  it('is looked for at once where rows are only to be dropped', () => {
    expect(sendDueAt([row('o_1', { dueAt: NOW + 9 })], 1)).to.equal(0);
    expect(sendDueAt([row('o_1', { dueAt: NOW + 9 })], 0)).to.equal(NOW + 9);
    expect(sendDueAt([], 0)).to.equal(null);
  });
});

describe('the rank of a sent message', () => {
  const ranks = fc.array(fc.constantFrom<DeliveryRank>('sent', 'delivered', 'read', 'failed'), { minLength: 1, maxLength: 6 });
  const told = (news: readonly DeliveryRank[]): DeliveryRank | null => news.reduce<DeliveryRank | null>(higherRank, null);

  it('is the same in whatever order the news comes, and however often (property)', () => {
    const shuffled = ranks.chain((news) =>
      fc.tuple(fc.constant(news), fc.shuffledSubarray([...news, ...news], { minLength: news.length * 2 })),
    );
    fc.assert(fc.property(shuffled, ([news, again]) => told(again) === told(news)));
  });

  it('is failed only below delivered', () => {
    expect(told(['sent', 'failed'])).to.equal('failed');
    expect(told(['failed', 'delivered'])).to.equal('delivered');
    expect(told(['read', 'failed'])).to.equal('read');
  });
});
