import {
  HOLDS_BACK_MS,
  isPoison,
  mailboxDueAt,
  MOST_JOINED,
  POISON_CLAIM,
  takenTogether,
  type WaitingEvent,
} from '@samvad/framework/ports';
import { expect } from 'chai';
import fc from 'fast-check';

const QUIET = 700;
const text = (acceptedAt: number, quietMs = QUIET): WaitingEvent => ({ isText: true, acceptedAt, quietMs });
const other = (acceptedAt: number): WaitingEvent => ({ isText: false, acceptedAt, quietMs: QUIET });

/** Waiting events in the order they came. */
const mailbox = fc
  .array(fc.record({ isText: fc.boolean(), after: fc.nat({ max: 900 }), quietMs: fc.constantFrom(0, 300, QUIET) }), { minLength: 1 })
  .map((events) => {
    let acceptedAt = 1000;
    return events.map(({ isText, after, quietMs }): WaitingEvent => {
      acceptedAt += after;
      return { isText, acceptedAt, quietMs };
    });
  });

describe('when a mailbox is due', () => {
  it('is never while nothing waits', () => {
    expect(mailboxDueAt([])).to.equal(null);
  });

  it('is after the quiet time of the last text, or three quiet times after the first', () => {
    expect(mailboxDueAt([text(0)])).to.equal(700);
    expect(mailboxDueAt([text(0), text(600)])).to.equal(1300);
    expect(mailboxDueAt([text(0), text(600), text(1200), text(1900)])).to.equal(2100);
  });

  it('is at once for anything else, also behind a burst', () => {
    expect(mailboxDueAt([other(5), text(6)])).to.equal(5);
    expect(mailboxDueAt([text(0), other(5), text(6)])).to.equal(5);
  });

  it('is at once for a full turn of texts, but not before the quiet time of a flood is over', () => {
    const full = (quietMs: number): number | null =>
      mailboxDueAt(Array.from({ length: MOST_JOINED }, (_each, index) => ({ isText: true, acceptedAt: index, quietMs })));
    expect(full(QUIET)).to.equal(MOST_JOINED - 1);
    expect(full(HOLDS_BACK_MS)).to.equal(HOLDS_BACK_MS);
  });

  it('follows the rule for one text after the other (property)', () => {
    const burst = fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: MOST_JOINED - 1 });
    fc.assert(
      fc.property(burst, (waits) => {
        let now = 0;
        let due = 0;
        const waiting: WaitingEvent[] = [];
        for (const wait of waits) {
          now += wait;
          waiting.push(text(now));
          due = Math.min(Math.max(due, now + QUIET), (waiting[0]?.acceptedAt ?? 0) + 3 * QUIET);
          expect(mailboxDueAt(waiting)).to.equal(due);
        }
      }),
    );
  });

  it('does not depend on what one turn would not take (property)', () => {
    fc.assert(
      fc.property(mailbox, (waiting) => {
        const seen = waiting.slice(0, MOST_JOINED);
        expect(mailboxDueAt(waiting)).to.equal(mailboxDueAt(seen));
      }),
    );
  });

  it('is never put off beyond three quiet times after the first event (property)', () => {
    fc.assert(
      fc.property(mailbox, (waiting) => {
        const first = waiting[0]?.acceptedAt ?? 0;
        expect(mailboxDueAt(waiting)).to.be.within(first, first + 3 * QUIET);
      }),
    );
  });
});

describe('what one turn takes', () => {
  const events = fc.array(fc.record({ isText: fc.boolean(), attempts: fc.nat({ max: POISON_CLAIM }) }), { maxLength: 30 });

  it('is nothing, one event, or texts that follow each other (property)', () => {
    fc.assert(
      fc.property(events, (waiting) => {
        const taken = waiting.slice(0, takenTogether(waiting));
        expect(taken.length).to.be.at.most(MOST_JOINED);
        expect(taken.length > 0).to.equal(waiting.length > 0);
        if (taken.length > 1) expect(taken.every(({ isText }) => isText)).to.equal(true);
      }),
    );
  });

  it('is all the texts there are up to the first other event (property)', () => {
    fc.assert(
      fc.property(events, (waiting) => {
        const next = waiting[takenTogether(waiting)];
        const first = waiting[0];
        if (!first?.isText || first.attempts >= POISON_CLAIM - 2 || takenTogether(waiting) === MOST_JOINED) return;
        expect(next?.isText).not.to.equal(true);
      }),
    );
  });

  it('is one event alone on its last two claims', () => {
    const waiting = (attempts: number) => [
      { isText: true, attempts },
      { isText: true, attempts: 0 },
    ];
    expect([0, 1, 2, 3, 4].map((attempts) => takenTogether(waiting(attempts)))).to.deep.equal([2, 2, 2, 1, 1]);
  });

  it('is poison at the fifth claim', () => {
    expect([1, 2, 3, 4, 5, 6].filter(isPoison)).to.deep.equal([5, 6]);
  });
});
