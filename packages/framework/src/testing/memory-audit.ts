import type { RunOutcome } from '../model/outcome.ts';
import type { MailboxEvent } from '../model/event.ts';
import type { Prompt } from '../model/prompt.ts';
import type { Task } from '../model/task.ts';
import type { PlainReads } from '../ports/answer-reads.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type {
  AuditedEvent,
  AuditedLetter,
  AuditedRun,
  AuditedSend,
  AuditedTimer,
  AuditedTurn,
  ConversationAudit,
} from '../ports/store-audit.ts';
import type { SlotChange, TurnRecord } from '../ports/turn-unit.ts';
import {
  jsonCopy,
  type Mailbox,
  type MailRow,
  type RunRow,
  type SendRow,
  type Tables,
  type TimerRow,
  type TurnEntry,
} from './memory-rows.ts';

/** Whole conversations of a store in memory, for the invariants. */
export function memoryAudit(tables: Tables): Pick<PlainReads, 'audit'> {
  return {
    audit: (conversationIds) =>
      conversationIds.flatMap((id) => {
        const box = tables.boxes.get(id);
        return box ? [auditOf(tables, box)] : [];
      }),
  };
}

function auditOf(tables: Tables, box: Mailbox): ConversationAudit {
  const dead = new Set(tables.letters.filter(({ redrivenAt }) => redrivenAt === null).map(({ seq }) => seq));
  return {
    id: box.id,
    addresses: [...tables.addresses].flatMap(([address, owner]) => (owner === box ? [address] : [])),
    version: box.version,
    turnNo: box.turns.length,
    state: box.state,
    head: jsonCopy(box.head),
    ownerEpoch: box.ownerEpoch,
    nextAt: box.nextAt,
    sendAt: box.sendAt,
    pending: null,
    fence: box.fence,
    inbox: tables.events.filter((row) => row.box === box).map((row) => event(row, dead)),
    turns: box.turns.map(turn),
    prompts: [...box.prompts].map(([id, body]) => ({ prompt: JSON.parse(body) as Prompt, turnId: box.promptTurns.get(id) ?? null })),
    archived: [...box.archive.values()].map((body) => JSON.parse(body) as Task),
    outbox: box.sends.map((row) => send(tables, row)),
    runs: [...tables.runs.values()].filter((run) => run.conversationId === box.id).map((run) => runOf(tables, run)),
    timers: tables.timersSet.filter((timer) => timer.box === box).map(timerOf),
    faults: jsonCopy([...tables.faults.values()].filter((fault) => fault.conversationId === box.id)),
    deadLetters: letters(tables, box),
  };
}

const event = (row: MailRow, dead: ReadonlySet<number>): AuditedEvent => ({
  seq: row.seq,
  key: row.key,
  status: row.turn === null ? 'waiting' : dead.has(row.seq) ? 'dead' : 'done',
  acceptedAt: row.acceptedAt,
  messageId: row.messageId,
  turnId: row.turn,
  attempts: row.attempts,
  event: JSON.parse(row.event) as MailboxEvent,
});

const turn = (row: TurnEntry): AuditedTurn => ({
  ...(JSON.parse(row.record) as TurnRecord),
  seq: row.no,
  fence: row.fence,
  baseVersion: row.baseVersion,
  committedAt: row.committedAt,
  slotChanges: JSON.parse(row.slotChanges) as SlotChange[],
});

const send = (tables: Tables, row: SendRow): AuditedSend => ({
  id: row.id,
  conversationId: row.box.id,
  turnId: row.turnId,
  kind: row.kind,
  status: row.status,
  attempts: row.attempts,
  ambiguous: row.ambiguous,
  references: [...tables.attempts].flatMap(([reference, taken]) => (taken === row ? [reference] : [])),
  dueAt: row.dueAt,
  sendingAt: row.sendingAt,
  settledAt: row.settledAt,
  messageId: row.messageId,
  rank: row.rank,
  deadCode: row.deadCode,
  entry: JSON.parse(row.entry) as OutboxEntry,
});

const runOf = (tables: Tables, run: RunRow): AuditedRun => ({
  id: run.runId,
  task: run.taskId,
  flow: run.flow,
  flowVersion: run.flowVersion,
  runNo: run.runNo,
  kind: run.kind,
  input: run.input,
  status: tables.openRuns.has(run.runId) ? 'open' : 'ended',
  nextAt: run.nextAt,
  attempts: run.attempts,
  endedAt: run.endedAt,
  outcome: run.outcome === null ? null : (JSON.parse(run.outcome) as RunOutcome),
  faultId: run.faultId,
  steps: [...run.steps.values()].map((step) => ({ ...step })),
});

const timerOf = (timer: TimerRow): AuditedTimer => ({
  id: timer.id,
  name: timer.name,
  task: timer.task,
  dueAt: timer.dueAt,
  status: timer.status,
  eventKey: `timer:${timer.no}`,
});

const letters = (tables: Tables, box: Mailbox): readonly AuditedLetter[] =>
  tables.letters
    .filter((letter) => letter.conversationId === box.id)
    .map(({ id, seq, reason, faultId, at, redrivenAt }) => ({ id, seq, reason, faultId, at, redrivenAt }));
