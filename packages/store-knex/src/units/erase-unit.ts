import {
  type CommitUnit,
  erasedChange,
  erasedEntry,
  erasedEvent,
  erasedJournal,
  erasedOutcome,
  erasedPayload,
  erasedPrompt,
  erasedTask,
  erasedTurn,
} from '@samvad/framework/ports';
import { packJournal, unpackJournal } from '../journal-codec.ts';
import type { TurnPayload } from '../statements/erase-statements.ts';
import type { Statements } from '../statements/statements.ts';

/** Leaves tombstones of all that a conversation held, but for what still waits and what turn number `last` has to say. */
export function erase(s: Statements, { lease: { id }, now, timers }: CommitUnit, last: number): void {
  for (const turn of s.erase.turns.all(id)) {
    // Events and runs are found by what the turns have handled.
    for (const { seq, run } of inputsOf(turn.body)) {
      for (const { no, body } of s.erase.event.all(seq)) s.erase.writeEvent.run(erasedEvent(body, now), no);
      if (run !== undefined) eraseRun(s, run, now);
    }
    eraseTurn(s, turn, now);
    if (turn.no !== last) eraseSends(s, turn.no, now);
  }
  for (const prompt of s.erase.prompts.all(id)) s.erase.writePrompt.run(erasedPrompt(prompt.body, now), id, prompt.id);
  for (const { no, body } of s.erase.tasks.all(id)) s.erase.writeTask.run(erasedTask(body, now), no);
  const kept = new Set(timers.map((timer) => timer.id));
  for (const timer of s.erase.timers.all(id)) if (!kept.has(timer.id)) s.side.cancelTimer.run(id, timer.id);
  s.erase.dropMedia.run(id);
}

const inputsOf = (record: string): readonly { readonly seq: number; readonly run?: string }[] =>
  (JSON.parse(record) as { readonly inputs: readonly { readonly seq: number; readonly run?: string }[] }).inputs;

function eraseTurn(s: Statements, turn: TurnPayload, now: number): void {
  const { codec, bytes } = packJournal(erasedJournal(unpackJournal({ codec: turn.codec, bytes: turn.journal }), now));
  s.erase.writeTurn.run(erasedTurn(turn.body, now), codec, bytes, turn.no);
  for (const { no, before, after } of s.erase.changes.all(turn.no))
    s.erase.writeChange.run(before === null ? null : erasedChange(before, now), erasedChange(after, now), no);
}

/** What has not left does not leave any more. */
function eraseSends(s: Statements, turn: number, now: number): void {
  for (const { no, body, status } of s.erase.sends.all(turn)) {
    if (['waiting', 'sending', 'ambiguous'].includes(status)) s.outbox.supersede.run(now, no);
    s.erase.writeSend.run(erasedEntry(body, now), no);
  }
}

function eraseRun(s: Statements, id: string, now: number): void {
  for (const { no, body, outcome } of s.erase.run.all(id))
    s.erase.writeRun.run(erasedPayload(body, now), outcome === null ? null : erasedOutcome(outcome, now), no);
  for (const step of s.erase.steps.all(id))
    s.erase.writeStep.run(erasedPayload(step.body, now), step.output === null ? null : erasedPayload(step.output, now), step.no);
}
