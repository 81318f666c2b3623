import { MOST_JOINED } from '@samvad/framework/ports';
import { rows, write } from '../statement.ts';
import { LEASE_NOW } from './clock.ts';
import type { MailboxRow, WaitingRow } from './mailbox-statements.ts';

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
  readonly started_at: number | null;
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

/** A run as its holder finds it. */
export interface HeldRow {
  readonly conversation: string;
  readonly trace_id: string;
  readonly status: 'open' | 'ended';
  readonly fence: number;
  readonly lease_owner: string | null;
}

const RUN = 'SELECT id, conversation, task, flow, flow_version, run_no, kind, fence, attempts, started_at, trace_id, input FROM runs';
const DUE = `status = 'open' AND next_at <= ? AND lease_until <= ${LEASE_NOW}`;
const HELD = "id = ? AND fence = ? AND lease_owner IS NOT NULL AND status = 'open'";
const STEP = 'SELECT name, step_key AS `key`, input, output, attempts';

/** The run that is due longest and that nobody holds or is about to hold, locked. */
export const lockOldestRun = rows<[now: number, leaseNow: number | null], RunRow>(
  `${RUN} WHERE ${DUE} ORDER BY next_at, no LIMIT 1 FOR UPDATE SKIP LOCKED`,
);
/** The named run, where it is due and free, locked. */
export const lockNamedRun = rows<[id: string, now: number, leaseNow: number | null], RunRow>(`${RUN} WHERE id = ? AND ${DUE} FOR UPDATE`);
/** The run that this claim has taken. */
export const runOfToken = rows<[token: string], RunRow>(`${RUN} WHERE status = 'open' AND lease_owner = ?`);
/** Takes a locked run. */
export const takeRun = write<[token: string, leaseNow: number | null, leaseMs: number, started: number, id: string]>(
  `UPDATE runs SET fence = fence + 1, lease_owner = ?, lease_until = ${LEASE_NOW} + ?, attempts = attempts + 1,
     started_at = COALESCE(started_at, ?) WHERE id = ?`,
);
/** Lengthens a run's lease. */
export const renewRunLease = write<[leaseNow: number | null, leaseMs: number, id: string, fence: number]>(
  `UPDATE runs SET lease_until = ${LEASE_NOW} + ? WHERE ${HELD}`,
);
/** The run as it is, locked. */
export const lockRun = rows<[id: string], HeldRow>(
  'SELECT conversation, trace_id, status, fence, lease_owner FROM runs WHERE id = ? FOR UPDATE',
);
/** Leaves a run for its next attempt. */
export const putOff = write<[nextAt: number, faultId: string | null, id: string, fence: number]>(
  `UPDATE runs SET lease_owner = NULL, lease_until = 0, next_at = ?, fault_id = COALESCE(?, fault_id) WHERE ${HELD}`,
);
/** Ends a run. */
export const runEnded = write<[now: number, outcome: string, id: string]>(
  "UPDATE runs SET status = 'ended', lease_owner = NULL, lease_until = 0, ended_at = ?, outcome = ? WHERE id = ?",
);
/** Frees a run whose holder ends in good order. */
export const freeRun = write<[id: string, fence: number]>(`UPDATE runs SET lease_owner = NULL, lease_until = 0 WHERE ${HELD}`);
/** The steps of a run, in the order they were opened. */
export const stepsOf = rows<[run: string], StepRow>(`${STEP} FROM steps WHERE run = ? ORDER BY no`);
/** One step. */
export const stepNamed = rows<[run: string, name: string], StepRow>(`${STEP} FROM steps WHERE run = ? AND name = ?`);
/**
 * Opens a step for the run's holder: records its input the first time, counts every opening of one that has not ended. `token` names the call, so that
 * the same call counts once.
 */
export const stepOpened = write<
  [run: string, name: string, key: string, input: string, token: string, now: number, id: string, fence: number]
>(
  `INSERT INTO steps (run, name, step_key, input, opened_by, opened_at) SELECT ?, ?, ?, ?, ?, ? FROM runs WHERE ${HELD}
   ON DUPLICATE KEY UPDATE steps.attempts = steps.attempts + (steps.output IS NULL AND steps.opened_by <> VALUES(opened_by)),
     steps.opened_by = IF(steps.output IS NULL, VALUES(opened_by), steps.opened_by)`,
);
/** Records what a step made, for the run's holder; the first record stays. */
export const stepClosed = write<[output: string, now: number, run: string, name: string, id: string, fence: number]>(
  `UPDATE steps SET output = COALESCE(output, ?), closed_at = COALESCE(closed_at, ?) WHERE run = ? AND name = ?
     AND EXISTS (SELECT 1 FROM runs WHERE ${HELD})`,
);
/** The mailbox of a run's conversation, locked after the run itself. */
export const lockMailboxOfRun = rows<[leaseNow: number | null, run: string], MailboxRow>(
  `SELECT id, pending, next_at, retry_at, lease_until > ${LEASE_NOW} AS leased FROM conversations
   WHERE id = (SELECT r.conversation FROM runs r WHERE r.id = ?) FOR UPDATE`,
);
/** What waits in the mailbox of a run's conversation. */
export const waitingOfRun = rows<[run: string], WaitingRow>(
  `SELECT is_text, accepted_at, quiet_ms FROM inbox WHERE conversation = (SELECT r.conversation FROM runs r WHERE r.id = ?)
     AND status = 'waiting' ORDER BY seq LIMIT ${MOST_JOINED}`,
);
