import type { Database } from 'better-sqlite3';
import { query, write } from './prepared.ts';

/** A run that was claimed. */
export interface RunRow {
  readonly id: string;
  readonly conversation: string;
  readonly task: string;
  readonly flow: string;
  readonly flow_version: number;
  readonly run_no: number;
  readonly kind: 'run' | 'amend' | 'undo';
  readonly fence: number;
  readonly attempts: number;
  readonly started_at: number;
  readonly trace_id: string;
  readonly input: string;
}

/** A step of a run. */
export interface StepRow {
  readonly name: string;
  readonly key: string;
  readonly input: string;
  readonly output: string | null;
  readonly attempts: number;
}

const CLAIM = `UPDATE runs SET fence = fence + 1, lease_owner = ?, lease_until = ?, attempts = attempts + 1, started_at = COALESCE(started_at, ?)`;
const DUE = "status = 'open' AND next_at <= ? AND lease_until <= ?";
const RUN = 'RETURNING id, conversation, task, flow, flow_version, run_no, kind, fence, attempts, started_at, trace_id, input';
const HELD = "id = ? AND fence = ? AND lease_owner IS NOT NULL AND status = 'open'";

/** Statements of runs and their steps. */
export const runStatements = (db: Database) => ({
  add: write<
    [
      id: string,
      conversation: string,
      task: string,
      flow: string,
      flowVersion: number,
      runNo: number,
      kind: string,
      nextAt: number,
      traceId: string,
      input: string,
    ]
  >(
    db,
    `INSERT INTO runs (id, conversation, task, flow, flow_version, run_no, kind, next_at, trace_id, input)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  claimOldest: query<[worker: string, until: number, started: number, now: number, leaseNow: number], RunRow>(
    db,
    `${CLAIM} WHERE no = (SELECT no FROM runs WHERE ${DUE} ORDER BY next_at, no LIMIT 1) ${RUN}`,
  ),
  claimNamed: query<[worker: string, until: number, started: number, id: string, now: number, leaseNow: number], RunRow>(
    db,
    `${CLAIM} WHERE id = ? AND ${DUE} ${RUN}`,
  ),
  renew: write<[until: number, id: string, fence: number]>(db, `UPDATE runs SET lease_until = ? WHERE ${HELD}`),
  held: query<[id: string, fence: number], { conversation: string; trace_id: string }>(
    db,
    `SELECT conversation, trace_id FROM runs WHERE ${HELD}`,
  ),
  retry: write<[nextAt: number, faultId: string | null, id: string, fence: number]>(
    db,
    `UPDATE runs SET lease_owner = NULL, lease_until = 0, next_at = ?, fault_id = COALESCE(?, fault_id) WHERE ${HELD}`,
  ),
  end: write<[now: number, outcome: string, id: string]>(
    db,
    "UPDATE runs SET status = 'ended', lease_owner = NULL, lease_until = 0, ended_at = ?, outcome = ? WHERE id = ?",
  ),
  steps: query<[run: string], StepRow>(db, 'SELECT name, key, input, output, attempts FROM steps WHERE run IN (?) ORDER BY no'),
  step: query<[run: string, name: string], StepRow>(db, 'SELECT name, key, input, output, attempts FROM steps WHERE run = ? AND name = ?'),
  addStep: write<[run: string, name: string, key: string, input: string, now: number]>(
    db,
    'INSERT INTO steps (run, name, key, input, opened_at) VALUES (?, ?, ?, ?, ?)',
  ),
  reopenStep: write<[run: string, name: string]>(db, 'UPDATE steps SET attempts = attempts + 1 WHERE run = ? AND name = ?'),
  closeStep: write<[output: string, now: number, run: string, name: string]>(
    db,
    'UPDATE steps SET output = COALESCE(output, ?), closed_at = COALESCE(closed_at, ?) WHERE run = ? AND name = ?',
  ),
});
