import type { DeliveryRank, FaultRecord, MailboxEvent, Prompt, RunOutcome, SlotValue, Task } from '@samvad/framework';
import type { ConversationAudit, ConversationHead, OutboxEntry, OutboxRow, TurnRecord } from '@samvad/framework/ports';
import type { auditStatements } from './audit-statements.ts';

interface Rows {
  readonly conversations: {
    readonly id: string;
    readonly version: number;
    readonly turn_no: number;
    readonly pending: number;
    readonly next_at: number | null;
    readonly send_at: number | null;
    readonly owner_epoch: number;
    readonly head: string;
    readonly state: string;
  };
  readonly addresses: Owned & { readonly address: string };
  readonly inbox: Owned & {
    readonly seq: number;
    readonly key: string;
    readonly status: 'waiting' | 'done' | 'dead';
    readonly accepted_at: number;
    readonly message_id: string | null;
    readonly turn_id: string | null;
    readonly event: string;
  };
  readonly turns: Owned & {
    readonly id: string;
    readonly turn_no: number;
    readonly fence: number;
    readonly base_version: number;
    readonly committed_at: number;
    readonly record: string;
  };
  readonly slotHistory: {
    readonly turn_id: string;
    readonly task: string | null;
    readonly person: string | null;
    readonly slot: string;
    readonly before: string | null;
    readonly after: string | null;
  };
  readonly prompts: Owned & { readonly body: string; readonly turn_id: string | null };
  readonly tasks: Owned & { readonly body: string };
  readonly outbox: Owned & {
    readonly own_conversation: string;
    readonly no: number;
    readonly id: string;
    readonly turn_id: string;
    readonly kind: OutboxEntry['kind'];
    readonly status: OutboxRow['status'];
    readonly attempts: number;
    readonly ambiguous: number;
    readonly due_at: number;
    readonly sending_at: number | null;
    readonly settled_at: number | null;
    readonly message_id: string | null;
    readonly rank: DeliveryRank | null;
    readonly dead_code: string | null;
    readonly entry: string;
  };
  readonly attempts: { readonly attempt: string; readonly outbox: number };
  readonly runs: Owned & {
    readonly id: string;
    readonly task: string;
    readonly flow: string;
    readonly flow_version: number;
    readonly run_no: number;
    readonly kind: 'run' | 'amend' | 'undo';
    readonly status: 'open' | 'ended';
    readonly next_at: number;
    readonly attempts: number;
    readonly ended_at: number | null;
    readonly outcome: string | null;
    readonly fault_id: string | null;
    readonly input: string;
  };
  readonly steps: {
    readonly run: string;
    readonly name: string;
    readonly key: string;
    readonly input: string;
    readonly output: string | null;
    readonly attempts: number;
  };
  readonly timers: Owned & {
    readonly no: number;
    readonly id: string;
    readonly name: string;
    readonly task: string | null;
    readonly due_at: number;
    readonly status: 'waiting' | 'fired' | 'cancelled';
  };
  readonly faults: Owned & { readonly record: string };
  readonly deadLetters: Owned & {
    readonly id: string;
    readonly inbox_seq: number;
    readonly reason: string;
    readonly fault_id: string;
    readonly at: number;
    readonly redriven_at: number | null;
  };
}

interface Owned {
  readonly conversation: string;
}

/** The rows that the statements of an audit gave. */
export type AuditRows = { readonly [N in keyof ReturnType<typeof auditStatements>]: readonly Rows[N][] };

/** Puts the rows of an audit together, one conversation after the other in the order that was asked for. */
export function auditsOf(conversationIds: readonly string[], rows: AuditRows): readonly ConversationAudit[] {
  const found = new Map(rows.conversations.map((row) => [row.id, row]));
  const of = {
    addresses: byConversation(rows.addresses),
    inbox: byConversation(rows.inbox),
    turns: byConversation(rows.turns),
    changes: Map.groupBy(rows.slotHistory, (row) => row.turn_id),
    prompts: byConversation(rows.prompts),
    tasks: byConversation(rows.tasks),
    outbox: byConversation(rows.outbox),
    attempts: Map.groupBy(rows.attempts, (row) => row.outbox),
    runs: byConversation(rows.runs),
    steps: Map.groupBy(rows.steps, (row) => row.run),
    timers: byConversation(rows.timers),
    faults: byConversation(rows.faults),
    deadLetters: byConversation(rows.deadLetters),
  };
  return conversationIds.flatMap((id): ConversationAudit[] => {
    const row = found.get(id);
    if (!row) return [];
    return [
      {
        id,
        addresses: (of.addresses.get(id) ?? []).map(({ address }) => address),
        version: row.version,
        turnNo: row.turn_no,
        state: row.state,
        head: JSON.parse(row.head) as ConversationHead,
        ownerEpoch: row.owner_epoch,
        nextAt: row.next_at,
        sendAt: row.send_at,
        pending: row.pending,
        fence: null,
        inbox: (of.inbox.get(id) ?? []).map((event) => ({
          seq: event.seq,
          key: event.key,
          status: event.status,
          acceptedAt: event.accepted_at,
          messageId: event.message_id,
          turnId: event.turn_id,
          attempts: null,
          event: JSON.parse(event.event) as MailboxEvent,
        })),
        turns: (of.turns.get(id) ?? []).map((turn) => ({
          ...(JSON.parse(turn.record) as TurnRecord),
          id: turn.id,
          seq: turn.turn_no,
          fence: turn.fence,
          baseVersion: turn.base_version,
          committedAt: turn.committed_at,
          slotChanges: (of.changes.get(turn.id) ?? []).map(({ task, person, slot, before, after }) => ({
            task,
            person,
            slot,
            before: slotValue(before),
            after: slotValue(after),
          })),
        })),
        prompts: (of.prompts.get(id) ?? []).map((prompt) => ({ prompt: JSON.parse(prompt.body) as Prompt, turnId: prompt.turn_id })),
        archived: (of.tasks.get(id) ?? []).map(({ body }) => JSON.parse(body) as Task),
        outbox: (of.outbox.get(id) ?? []).map((send) => ({
          id: send.id,
          conversationId: send.own_conversation,
          turnId: send.turn_id,
          kind: send.kind,
          status: send.status,
          attempts: send.attempts,
          ambiguous: send.ambiguous,
          references: (of.attempts.get(send.no) ?? []).map(({ attempt }) => attempt),
          dueAt: send.due_at,
          sendingAt: send.sending_at,
          settledAt: send.settled_at,
          messageId: send.message_id,
          rank: send.rank,
          deadCode: send.dead_code,
          entry: JSON.parse(send.entry) as OutboxEntry,
        })),
        runs: (of.runs.get(id) ?? []).map((run) => ({
          id: run.id,
          task: run.task,
          flow: run.flow,
          flowVersion: run.flow_version,
          runNo: run.run_no,
          kind: run.kind,
          input: run.input,
          status: run.status,
          nextAt: run.next_at,
          attempts: run.attempts,
          endedAt: run.ended_at,
          outcome: run.outcome === null ? null : (JSON.parse(run.outcome) as RunOutcome),
          faultId: run.fault_id,
          steps: (of.steps.get(run.id) ?? []).map(({ run: _run, ...step }) => step),
        })),
        timers: (of.timers.get(id) ?? []).map((timer) => ({
          id: timer.id,
          name: timer.name,
          task: timer.task,
          dueAt: timer.due_at,
          status: timer.status,
          eventKey: `timer:${timer.no}`,
        })),
        faults: (of.faults.get(id) ?? []).map(({ record }) => JSON.parse(record) as FaultRecord),
        deadLetters: (of.deadLetters.get(id) ?? []).map((letter) => ({
          id: letter.id,
          seq: letter.inbox_seq,
          reason: letter.reason,
          faultId: letter.fault_id,
          at: letter.at,
          redrivenAt: letter.redriven_at,
        })),
      },
    ];
  });
}

const byConversation = <Row extends Owned>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, (row) => row.conversation);

const slotValue = (text: string | null): SlotValue | null => (text === null ? null : (JSON.parse(text) as SlotValue));
