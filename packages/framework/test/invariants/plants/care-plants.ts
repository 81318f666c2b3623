import { one, row, waiting, type Plant } from './plant.ts';

/** Plants for what goes wrong: I15, I17 to I19. */
export const carePlants: readonly Plant[] = [
  // I15
  [
    'an event nobody will look at',
    (r) => {
      waiting(r);
      r.audit.nextAt = null;
    },
    'I15 An event waits and nobody will look at it.',
  ],
  ['an event that waits too long', (r) => void (waiting(r).acceptedAt -= 301_000), 'I15 An event waits too long for its turn.'],
  ['a wrong count of what waits', (r) => void (r.audit.pending = 3), 'I15 The conversation counts other events than wait for it.'],
  [
    'a message nobody will send',
    (r) => {
      Object.assign(row(r, 14), { status: 'sending', dueAt: r.now });
    },
    'I15 A message waits and nobody will send it.',
  ],
  [
    'a message that should have left',
    (r) => {
      Object.assign(row(r, 14), { status: 'sending', dueAt: r.now });
      Object.assign(r.audit, { sendAt: r.now });
      r.now += 301_000;
    },
    'I15 A message waits too long to be sent.',
  ],
  [
    'a run that was forgotten',
    (r) => {
      Object.assign(one(r.audit.runs, 0), { status: 'open', nextAt: r.now - 301_000 });
    },
    'I13 A turn told another outcome than its run has.',
    'I15 A run waits too long for its next attempt.',
  ],
  [
    'a timer that was lost',
    (r) => void Object.assign(one(r.audit.timers, 0), { status: 'waiting', dueAt: r.now - 301_000 }),
    'I15 A timer should have fired.',
  ],
  [
    'a timer whose event was lost',
    (r) => {
      const timer = r.audit.timers.find(({ eventKey }) => r.audit.inbox.some(({ key }) => key === eventKey));
      r.audit.inbox = r.audit.inbox.filter(({ key }) => key !== timer?.eventKey);
    },
    'I2 A turn handled an event that is not in this mailbox.',
    'I15 A timer has fired and its event is in no mailbox.',
  ],
  // I17
  ['an event that is tried for ever', (r) => void (waiting(r).attempts = 11), 'I17 An event was claimed more often than any may be.'],
  ['an event set aside in silence', (r) => void (r.audit.deadLetters = []), 'I17 An event was set aside without a dead letter.'],
  [
    'a dead letter of unknown cause',
    (r) => {
      one(r.audit.deadLetters, 0).faultId = 'f_gone';
    },
    'I17 A dead letter names a fault that is not stored.',
  ],
  [
    'a dead letter whose event lives',
    (r) => void (one(r.audit.deadLetters, 0).redrivenAt = null),
    'I17 An event has a dead letter and is not dead.',
  ],
  // I18
  [
    'a call that failed in silence',
    (r) => void (r.audit.faults = r.audit.faults.filter(({ code }) => code !== 'ERP.TIMEOUT')),
    'I18 A call failed and no fault says so.',
  ],
  [
    'a breaker that others have opened, met in silence',
    (r) => {
      for (const call of r.audit.turns.flatMap(({ calls }) => calls))
        if (call.outcome === 'ERP.TIMEOUT') Object.assign(call, { outcome: 'ERP.OPEN' });
    },
    'I18 A call failed and no fault says so.',
  ],
  [
    'a message given up in silence',
    (r) => void Object.assign(row(r, 14), { status: 'dead', deadCode: 'OUTBOX.DEAD' }),
    'I18 A message was given up and no fault says so.',
  ],
  ['a run that names no fault', (r) => void (one(r.audit.runs, 0).faultId = 'f_gone'), 'I18 A run names a fault that is not stored.'],
  // I19
  ['a number in a fault', (r) => void (one(r.audit.faults, 0).message = 'no customer +91 98111 22233'), 'I19 A fault shows personal data.'],
  [
    'a name in a log',
    (r) => void Object.assign(r.outside, { texts: ['fine', 'saved Asha Kulkarni'], personal: ['Kulkarni'] }),
    'I19 A log shows personal data.',
  ],
];
