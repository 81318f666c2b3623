import type { Database } from 'better-sqlite3';

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
  add: db.prepare<
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
    `INSERT INTO runs (id, conversation, task, flow, flow_version, run_no, kind, next_at, trace_id, input)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  claimOldest: db.prepare<[worker: string, until: number, started: number, now: number, leaseNow: number], RunRow>(
    `${CLAIM} WHERE no = (SELECT no FROM runs WHERE ${DUE} ORDER BY next_at, no LIMIT 1) ${RUN}`,
  ),
  claimNamed: db.prepare<[worker: string, until: number, started: number, id: string, now: number, leaseNow: number], RunRow>(
    `${CLAIM} WHERE id = ? AND ${DUE} ${RUN}`,
  ),
  renew: db.prepare<[until: number, id: string, fence: number]>(`UPDATE runs SET lease_until = ? WHERE ${HELD}`),
  held: db.prepare<[id: string, fence: number], { conversation: string; trace_id: string }>(
    `SELECT conversation, trace_id FROM runs WHERE ${HELD}`,
  ),
  retry: db.prepare<[nextAt: number, faultId: string | null, id: string, fence: number]>(
    `UPDATE runs SET lease_owner = NULL, lease_until = 0, next_at = ?, fault_id = COALESCE(?, fault_id) WHERE ${HELD}`,
  ),
  end: db.prepare<[now: number, outcome: string, id: string]>(
    "UPDATE runs SET status = 'ended', lease_owner = NULL, lease_until = 0, ended_at = ?, outcome = ? WHERE id = ?",
  ),
  steps: db.prepare<[run: string], StepRow>('SELECT name, key, input, output, attempts FROM steps WHERE run IN (?) ORDER BY no'),
  step: db.prepare<[run: string, name: string], StepRow>('SELECT name, key, input, output, attempts FROM steps WHERE run = ? AND name = ?'),
  addStep: db.prepare<[run: string, name: string, key: string, input: string, now: number]>(
    'INSERT INTO steps (run, name, key, input, opened_at) VALUES (?, ?, ?, ?, ?)',
  ),
  reopenStep: db.prepare<[run: string, name: string]>('UPDATE steps SET attempts = attempts + 1 WHERE run = ? AND name = ?'),
  closeStep: db.prepare<[output: string, now: number, run: string, name: string]>(
    'UPDATE steps SET output = COALESCE(output, ?), closed_at = COALESCE(closed_at, ?) WHERE run = ? AND name = ?',
  ),
});
