import { expect } from 'chai';
import { findVisit } from '../../../../src/author/slot-types/time/find-visit.ts';

/** Monday, 23 November 2026, ten in the morning in India. */
const now = Date.parse('2026-11-23T10:00:00+05:30');
const hear = (text: string, asked = false) =>
  findVisit(text, {
    asked: asked ? { slot: 'schedule', type: 'visit' } : null,
    options: [],
    vocabulary: [],
    now,
    timeZone: 'Asia/Kolkata',
    ownType: 'visit',
  }).map(({ value }) => value);

describe('several visits in one text', () => {
  it('are told apart where each has words of its own', () => {
    expect(hear('premium wash for creta on saturday at 10 am and basic wash for swift on sunday 4 pm')).to.deep.equal([
      { date: '2026-11-28', at: '10:00' },
      { date: '2026-11-29', at: '16:00' },
    ]);
  });

  it('are one where days are only weighed against each other', () => {
    expect(hear('saturday and sunday are both fine')).to.have.length(1);
    expect(hear('move it from saturday and make it sunday')).to.have.length(1);
  });

  it('never come from what no day has: that is said as it was written', () => {
    expect(hear('25:00', true)).to.deep.equal([{ impossible: '25:00' }]);
    expect(hear('at 10:75', true)).to.deep.equal([{ impossible: '10:75' }]);
    expect(hear('25:00')).to.deep.equal([]);
  });
});
