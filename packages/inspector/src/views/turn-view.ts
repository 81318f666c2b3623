import type { FaultRecord, SlotValue } from '@samvad/framework';
import type { CallRecord, TurnRow } from '@samvad/framework/ports';
import { type SlotView, slotView } from './slot-view.ts';

/** What became of one value in a turn. */
export interface SlotChangeView {
  readonly task: string | null;
  readonly person: string | null;
  readonly slot: string;
  readonly before: SlotView | null;
  readonly after: SlotView | null;
}

/** One turn: what came in, what it was taken for, what was decided, called and sent, and what went wrong. */
export interface TurnView {
  readonly id: string;
  readonly seq: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly inputs: readonly unknown[];
  readonly understanding: TurnRow['understanding'];
  readonly decisions: readonly unknown[];
  readonly diff: readonly SlotChangeView[];
  readonly calls: readonly CallRecord[];
  readonly outputs: readonly unknown[];
  readonly llm: TurnRow['llm'];
  readonly faults: readonly FaultRecord[];
  readonly traceId: string;
  /** Why nothing was sent, where nothing was. */
  readonly noReply: string | null;
}

/** Shows a turn; its diff is made here, from the lines of the slot history. */
export const turnView = (turn: TurnRow): TurnView => ({
  id: turn.id,
  seq: turn.seq,
  startedAt: new Date(turn.startedAt).toISOString(),
  durationMs: turn.durationMs,
  inputs: turn.inputs,
  understanding: turn.understanding,
  decisions: turn.decisions,
  diff: turn.slotChanges.map(({ task, person, slot, before, after }) => ({
    task,
    person,
    slot,
    before: shown(before),
    after: shown(after),
  })),
  calls: turn.calls,
  outputs: turn.outputs,
  llm: turn.llm,
  faults: turn.faults,
  traceId: turn.traceId,
  noReply: turn.noReply,
});

const shown = (value: SlotValue | null): SlotView | null => value && slotView(value);
