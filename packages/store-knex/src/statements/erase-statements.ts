import type { Database } from 'better-sqlite3';
import { hangsOn } from '../schema/turn-rows.ts';
import { query, write } from './prepared.ts';

/** A payload with the number of its row. */
export interface Payload {
  readonly no: number;
  readonly body: string;
}

/** A turn as erasure reads it. */
export interface TurnPayload extends Payload {
  readonly id: string;
  readonly codec: number;
  readonly journal: Buffer;
}

/** Statements that read what is stored of one conversation and write the tombstones in its place. */
export const eraseStatements = (db: Database) => ({
  event: query<[seq: number], Payload>(db, "SELECT seq AS no, event AS body FROM inbox WHERE seq = ? AND status <> 'waiting'"),
  writeEvent: write<[body: string, no: number]>(db, 'UPDATE inbox SET event = ? WHERE seq = ?'),
  turns: query<[conversation: string], TurnPayload>(db, 'SELECT no, id, record AS body, codec, journal FROM turns WHERE conversation = ?'),
  writeTurn: write<[record: string, codec: number, journal: Buffer, no: number]>(
    db,
    'UPDATE turns SET record = ?, codec = ?, journal = ? WHERE no = ?',
  ),
  changes: query<[turn: number], { readonly no: number; readonly before: string | null; readonly after: string | null }>(
    db,
    `SELECT h.no, h.before, h.after FROM turns t JOIN slot_history h ON ${hangsOn('h.no', 't.no')} WHERE t.no = ?`,
  ),
  writeChange: write<[before: string | null, after: string, no: number]>(db, 'UPDATE slot_history SET before = ?, after = ? WHERE no = ?'),
  prompts: query<[conversation: string], { readonly id: string; readonly body: string }>(
    db,
    'SELECT id, body FROM prompts WHERE conversation = ?',
  ),
  writePrompt: write<[body: string, conversation: string, id: string]>(db, 'UPDATE prompts SET body = ? WHERE conversation = ? AND id = ?'),
  tasks: query<[conversation: string], Payload>(db, 'SELECT no, body FROM tasks WHERE conversation = ?'),
  writeTask: write<[body: string, no: number]>(db, 'UPDATE tasks SET body = ? WHERE no = ?'),
  sends: query<[turn: number], Payload & { readonly status: string }>(
    db,
    `SELECT o.no, o.entry AS body, o.status FROM turns t JOIN outbox o ON ${hangsOn('o.no', 't.no')} WHERE t.no = ?`,
  ),
  writeSend: write<[entry: string, no: number]>(db, 'UPDATE outbox SET entry = ? WHERE no = ?'),
  run: query<[id: string], Payload & { readonly id: string; readonly outcome: string | null }>(
    db,
    "SELECT no, id, input AS body, outcome FROM runs WHERE id = ? AND status <> 'open'",
  ),
  writeRun: write<[input: string, outcome: string | null, no: number]>(db, 'UPDATE runs SET input = ?, outcome = ? WHERE no = ?'),
  steps: query<[run: string], Payload & { readonly output: string | null }>(
    db,
    'SELECT no, input AS body, output FROM steps WHERE run = ?',
  ),
  writeStep: write<[input: string, output: string | null, no: number]>(db, 'UPDATE steps SET input = ?, output = ? WHERE no = ?'),
  timers: query<[conversation: string], { readonly id: string }>(db, "SELECT id FROM timers WHERE conversation = ? AND status = 'waiting'"),
  dropMedia: write<[conversation: string]>(db, 'DELETE FROM media WHERE conversation = ?'),
});
