import { rows, write } from '../statement.ts';

interface Payload {
  readonly no: number;
  readonly body: string;
}

/** Events that are settled, or will be by the unit at hand. */
export const settledEvents = rows<[conversation: string, seqs: readonly number[]], Payload>(
  "SELECT seq AS no, event AS body FROM inbox WHERE conversation = ? AND (status <> 'waiting' OR seq IN (?))",
);
/** Writes a tombstone in the place of an event. */
export const writeEvent = write<[body: string, no: number]>('UPDATE inbox SET event = ? WHERE seq = ?');
/** Turns with their journals. */
export const turnsOf = rows<[conversation: string], Payload & { readonly codec: number; readonly journal: Buffer }>(
  'SELECT no, record AS body, codec, journal FROM turns WHERE conversation = ?',
);
/** Writes a tombstone in the place of a turn. */
export const writeTurn = write<[record: string, codec: number, journal: Buffer, no: number]>(
  'UPDATE turns SET record = ?, codec = ?, journal = ? WHERE no = ?',
);
/** The lines of the slot history in a range of numbers: those of one turn. */
export const changesBetween = rows<
  [first: number, last: number],
  { readonly no: number; readonly value_before: string | null; readonly value_after: string | null }
>('SELECT no, value_before, value_after FROM slot_history WHERE no BETWEEN ? AND ?');
/** Writes tombstones in the place of a line of the slot history. */
export const writeChange = write<[before: string | null, after: string, no: number]>(
  'UPDATE slot_history SET value_before = ?, value_after = ? WHERE no = ?',
);
/** Prompts. */
export const promptsOf = rows<[conversation: string], { readonly id: string; readonly body: string }>(
  'SELECT id, body FROM prompts WHERE conversation = ?',
);
/** Writes a tombstone in the place of a prompt. */
export const writePrompt = write<[body: string, conversation: string, id: string]>(
  'UPDATE prompts SET body = ? WHERE conversation = ? AND id = ?',
);
/** Archived tasks. */
export const tasksOf = rows<[conversation: string], { readonly id: string; readonly body: string }>(
  'SELECT id, body FROM tasks WHERE conversation = ?',
);
/** Writes tombstones in the place of a task's values. */
export const writeTask = write<[body: string, conversation: string, id: string]>(
  'UPDATE tasks SET body = ? WHERE conversation = ? AND id = ?',
);
/** Messages of earlier turns. */
export const sendsOf = rows<[conversation: string], Payload & { readonly status: string }>(
  'SELECT no, entry AS body, status FROM outbox WHERE conversation = ?',
);
/** Writes a tombstone in the place of a message. */
export const writeSend = write<[entry: string, no: number]>('UPDATE outbox SET entry = ? WHERE no = ?');
/** Runs that have ended. */
export const endedRuns = rows<[conversation: string], Payload & { readonly outcome: string | null }>(
  "SELECT no, input AS body, outcome FROM runs WHERE conversation = ? AND status <> 'open'",
);
/** Writes tombstones in the place of what a run was given and came to. */
export const writeRun = write<[input: string, outcome: string | null, no: number]>('UPDATE runs SET input = ?, outcome = ? WHERE no = ?');
/** Steps of runs that have ended. */
export const stepsOf = rows<[conversation: string], Payload & { readonly output: string | null }>(
  `SELECT s.no, s.input AS body, s.output FROM runs r JOIN steps s ON s.run = r.id WHERE r.conversation = ? AND r.status <> 'open'`,
);
/** Writes tombstones in the place of what a step was given and made. */
export const writeStep = write<[input: string, output: string | null, no: number]>('UPDATE steps SET input = ?, output = ? WHERE no = ?');
/** Takes back every timer that waits. */
export const cancelTimers = write<[conversation: string]>(
  "UPDATE timers SET status = 'cancelled' WHERE conversation = ? AND status = 'waiting'",
);
/** Forgets the customer's files. */
export const dropMedia = write<[conversation: string]>('DELETE FROM media WHERE conversation = ?');
