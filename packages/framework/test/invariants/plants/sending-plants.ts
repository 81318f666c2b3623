import { editState } from '../recorded-conversation.ts';
import { one, row, turn, type Plant } from './plant.ts';

/** Plants for what leaves the house: I7, I8, I12, I13. */
export const sendingPlants: readonly Plant[] = [
  // I7
  [
    'a reply that came twice',
    (r) => void r.outside.sent?.push({ reference: one(row(r, 14).references, 0), messageId: 'again' }),
    'I7 The customer got the same message more often than doubt about a send allows.',
  ],
  [
    'a message nobody decided on',
    (r) => void r.outside.sent?.push({ reference: 'a_foreign', messageId: 'out-99' }),
    'I7 The channel saw a message that is in no outbox.',
  ],
  ['a reply that never came', (r) => void r.outside.sent?.pop(), 'I7 A message counts as sent and never reached the channel.'],
  [
    'a dropped message that came',
    (r) => {
      Object.assign(row(r, 12), { references: ['a_dropped'], attempts: 1 });
      r.outside.sent?.splice(11, 0, { reference: 'a_dropped', messageId: 'out-x' });
    },
    'I7 The customer got a message that counts as not sent.',
  ],
  [
    'a sent message without its id',
    (r) => void (row(r, 14).messageId = null),
    'I7 A message counts as sent without an attempt or without its id.',
  ],
  // I8
  [
    'replies that came in another order',
    (r) => void r.outside.sent?.reverse(),
    ...Array.from({ length: 12 }, () => 'I8 The customer got a message before an earlier one.'),
  ],
  [
    'a reply that overtook one that waits',
    (r) => {
      Object.assign(row(r, 13), { status: 'ambiguous', ambiguous: 1, dueAt: r.now });
      r.audit.sendAt = r.now;
    },
    'I8 A message was begun before an earlier one was settled.',
  ],
  [
    'a reply begun before the one before had ended',
    (r) => void (row(r, 13).settledAt = r.now + 20_000),
    'I8 A message was begun before an earlier one was settled.',
  ],
  // I12
  [
    'a step that was asked for under another key',
    (r) => {
      one(one(r.audit.runs, 0).steps, 0).key = 'another';
    },
    'I12 A step has another key than its task, run and name make.',
  ],
  [
    'a second run for one yes',
    (r) => void r.audit.runs.push({ ...structuredClone(one(r.audit.runs, 0)), id: 'r_2', steps: [] }),
    'I12 A task has more or fewer runs than it got a yes.',
    'I21 Other runs are stored than the turns decided on.',
  ],
  [
    'a stopped order that was made',
    (r) => {
      const run = one(r.audit.runs, 0);
      Object.assign(run, { outcome: { ...run.outcome, is: 'stopped' } });
      one(run.steps, 1).output = null;
      Object.assign(one(turn(r, 13).inputs, 0), { outcome: run.outcome });
      editState(r, ({ tasks }) => void (one(tasks, 0).status = 'cancelled'));
    },
    'I12 What was stopped is in the business system all the same.',
  ],
  [
    'two records for one step',
    (r) => void r.outside.writes?.push({ ...one(r.outside.writes, 0), record: 'B-2' }),
    'I12 One step made more than one record.',
    'I12 One order is more than one record.',
  ],
  ['a booking the company does not have', (r) => void (r.outside.writes = []), 'I12 What was carried out is not in the business system.'],
  [
    'a record nobody asked for',
    (r) => void r.outside.writes?.push({ requestId: 'foreign', record: 'B-9' }),
    'I12 The business system holds a record that no step of ours asked for.',
  ],
  // I13
  [
    'an outcome without a run',
    (r) => {
      one(turn(r, 14).decisions, 0).kind = 'outcome';
    },
    'I13 A turn told an outcome that no run had brought.',
  ],
  [
    'another outcome than the run has',
    (r) => void (one(r.audit.runs, 0).outcome = null),
    'I13 A turn told another outcome than its run has.',
    'I13 A task is done though none of its runs was.',
  ],
  [
    'a step that never ended',
    (r) => {
      one(one(r.audit.runs, 0).steps, 1).output = null;
    },
    'I13 A run counts as done though one of its steps never ended.',
  ],
];
