import { expect } from 'chai';
import { flowCatalogue } from '../../../src/dialogue/catalogue.ts';
import { lookForReminder, planReminder, remindMove } from '../../../src/dialogue/remind.ts';
import { AT, catalogue, stateOf, taskOf } from '../core-state.ts';

const now = Date.parse(AT);
const HOUR = 3_600_000;
const address = { channel: 'chat', account: 'test', kind: 'phone', id: '1' } as const;

describe('when a reminder is due', () => {
  const times = { hours: { timeZone: 'Asia/Kolkata', quietFrom: 21, quietUntil: 9 }, windowMs: 24 * HOUR, remindAfterMs: HOUR };

  it('is due where nobody knows when the customer was heard last', () => {
    expect(lookForReminder(stateOf([taskOf('wash')]), now, times)).to.deep.include({ is: 'due' });
  });

  it('is looked at in quiet hours where the window for it closes before they end', () => {
    const heard = stateOf([taskOf('wash')], { address, lastHeardAt: AT, heardFrom: { 'chat:test:1': AT } });
    // 10:00 in Kolkata; twelve hours on it is 22:00, in eleven more it may be said again, and the window is closed by then.
    const late = { ...times, remindAfterMs: 12 * HOUR };
    expect(planReminder(heard, true, now, late)).to.equal(new Date(now + 23 * HOUR).toISOString());
    expect(planReminder(heard, true, now, { ...late, windowMs: 20 * HOUR })).to.equal(new Date(now + 12 * HOUR).toISOString());
  });

  it('names nothing that is missing where the flow is gone', () => {
    expect(remindMove(stateOf([]), taskOf('wash'), flowCatalogue([])).text.key).to.equal('samvad:remind.yes');
    expect(remindMove(stateOf([]), taskOf('wash'), catalogue).text.key).to.equal('samvad:remind');
  });
});
