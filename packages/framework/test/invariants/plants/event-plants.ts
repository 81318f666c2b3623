import { one, row, turn, waiting, type Plant } from './plant.ts';

/** Plants for the way of an event: I1 to I6, I20, I21. */
export const eventPlants: readonly Plant[] = [
  // I1
  [
    'an acknowledged message that is not stored',
    (r) => void (r.outside.acked = ['in-1', 'in-999']),
    'I1 A message was acknowledged and is not stored.',
  ],
  // I2
  [
    'an event twice',
    (r) => void r.audit.inbox.push({ ...structuredClone(one(r.audit.inbox, -1)), seq: 98, status: 'waiting', turnId: null }),
    'I2 The same event was accepted more than once.',
    'I15 An event waits and nobody will look at it.',
  ],
  [
    'an event that two turns handled',
    (r) => void turn(r, 14).inputs.unshift(one(turn(r, 13).inputs, 0)),
    'I2 An event was handled by more than one turn.',
  ],
  ['an event that no turn handled', (r) => void turn(r, 14).inputs.pop(), 'I2 An event counts as handled, and no turn handled it.'],
  [
    'an event that waits though it was handled',
    (r) => void Object.assign(one(r.audit.inbox, -1), { status: 'waiting' }),
    'I2 An event that is waiting was handled by a turn.',
    'I15 An event waits and nobody will look at it.',
  ],
  [
    'an event of nowhere',
    (r) => void turn(r, 14).inputs.push({ ...structuredClone(one(turn(r, 14).inputs, 0)), seq: 97 }),
    'I2 A turn handled an event that is not in this mailbox.',
  ],
  // I3
  [
    'a turn thought on an old version',
    (r) => void (turn(r, 10).baseVersion -= 1),
    'I3 A turn was thought on another version than the one before it had written.',
    'I3 A turn was thought on another version than the one before it had written.',
  ],
  [
    'a number that was left out',
    (r) => void (turn(r, 14).seq += 1),
    'I3 The numbers of the turns have a gap or a double.',
    'I3 The conversation counts other turns than it has.',
  ],
  ['a version that no turn wrote', (r) => void (r.audit.version += 1), 'I3 The conversation counts other turns than it has.'],
  // I4
  [
    'a stale owner',
    (r) => void (turn(r, 9).fence = turn(r, 8).fence),
    'I4 A turn was written with a fence that was not above the one before.',
  ],
  ['a fence of nobody', (r) => void (turn(r, 14).fence += 100), 'I4 A turn was written with a fence that was never granted.'],
  // I5
  [
    'events in another order',
    (r) => {
      for (const [from, seq, other] of [
        [5, 5, 6],
        [6, 6, 5],
      ] as const) {
        turn(r, from).inputs = [{ ...structuredClone(one(turn(r, from).inputs, 0)), seq: seq - 1 + (other - seq) }];
        Object.assign(one(r.audit.inbox, seq - 2 + (other - seq)), { turnId: turn(r, from).id });
      }
    },
    'I5 An event was handled after a later one.',
  ],
  [
    'an event that was left behind',
    (r) => void Object.assign(waiting(r), { seq: 0 }),
    'I5 An event still waits though a later one was handled.',
  ],
  // I6
  [
    'a turn without a word',
    (r) => {
      turn(r, 9).outputs = [];
      r.audit.outbox = r.audit.outbox.filter(({ turnId }) => turnId !== turn(r, 9).id);
      r.outside.sent = undefined as never;
    },
    'I6 A turn sent nothing and does not say why.',
    'I21 The outbox holds other messages than the turn decided on.',
  ],
  [
    'a message that got no answer',
    (r) => {
      Object.assign(turn(r, 14), { outputs: [], noReply: 'nothing needs to be said after text' });
      r.audit.outbox = r.audit.outbox.filter(({ turnId }) => turnId !== turn(r, 14).id);
      r.outside.sent = undefined as never;
    },
    'I6 A message of the customer was not answered.',
    'I21 The outbox holds other messages than the turn decided on.',
  ],
  [
    'a reply that was lost',
    (r) => {
      r.audit.outbox = r.audit.outbox.filter(({ turnId }) => turnId !== turn(r, 14).id);
      r.outside.sent = undefined as never;
    },
    'I6 A turn decided on messages that are not in the outbox.',
    'I21 The outbox holds other messages than the turn decided on.',
  ],
  // I20
  [
    'a message for somebody else',
    (r) => void (row(r, 14).entry.address.id = '919800000000'),
    'I20 A message goes to an address of another conversation.',
  ],
  [
    "another conversation's turn",
    (r) => void (one(r.audit.prompts, 0).turnId = 'u_foreign'),
    'I20 A question belongs to a turn of another conversation.',
  ],
  [
    "another conversation's message",
    (r) => void (row(r, 14).conversationId = 'c_foreign'),
    'I20 A message hangs on a turn of another conversation.',
  ],
  // I21
  ['a state that no turn made', (r) => void (r.audit.state += ' '), 'I21 The stored state is not the one that the last turn made.'],
  [
    'a turn that began with another state',
    (r) => void (one(Object.values(r.journals), 7).state += ' '),
    'I21 A turn began with another state than the one before had made.',
  ],
  ['a timer that was not stored', (r) => void (r.audit.timers = []), 'I21 Other timers are stored than the turns decided on.'],
  ['a journal that is lost', (r) => void delete r.journals[turn(r, 8).id], 'I21 The journal of a turn is missing or cannot be read.'],
];
