import {
  erasedChange,
  erasedEntry,
  erasedEvent,
  erasedJournal,
  erasedOutcome,
  erasedPayload,
  erasedPrompt,
  erasedTask,
  erasedTurn,
} from '../ports/erased.ts';
import type { CommitUnit, SlotChange } from '../ports/turn-unit.ts';
import { settleSend } from './memory-outbox.ts';
import type { Mailbox, RunRow, Tables } from './memory-rows.ts';

/** Leaves tombstones of all that a conversation held, but for what still waits and what its last turn has to say. */
export function eraseBox(tables: Tables, box: Mailbox, { now, turn, timers }: Pick<CommitUnit, 'now' | 'turn' | 'timers'>): void {
  for (const row of tables.events) if (row.box === box && row.turn !== null) row.event = erasedEvent(row.event, now);
  for (const entry of box.turns) {
    entry.record = erasedTurn(entry.record, now);
    entry.journal = erasedJournal(entry.journal, now);
    entry.slotChanges = erasedChanges(entry.slotChanges, now);
  }
  for (const [id, prompt] of box.prompts) box.prompts.set(id, erasedPrompt(prompt, now));
  for (const [id, task] of box.archive) box.archive.set(id, erasedTask(task, now));
  for (const row of box.sends.filter(({ turnId }) => turnId !== turn.id)) {
    if (row.settledAt === null && row.status !== 'sent') settleSend(row, 'superseded', now);
    row.entry = erasedEntry(row.entry, now);
  }
  for (const run of tables.runs.values()) if (run.conversationId === box.id && run.endedAt !== null) eraseRun(run, now);
  const kept = new Set(timers.map(({ id }) => id));
  for (const [key, timer] of tables.timers) if (timer.box === box && !kept.has(timer.id)) tables.timers.delete(key);
  for (const [index, letter] of tables.letters.entries())
    if (letter.conversationId === box.id)
      tables.letters[index] = { ...letter, event: JSON.parse(erasedEvent(JSON.stringify(letter.event), now)) as unknown };
  box.media = [];
}

function eraseRun(run: RunRow, now: number): void {
  run.input = erasedPayload(run.input, now);
  run.outcome = run.outcome === null ? null : erasedOutcome(run.outcome, now);
  for (const step of run.steps.values()) {
    step.input = erasedPayload(step.input, now);
    step.output = step.output === null ? null : erasedPayload(step.output, now);
  }
}

const erasedChanges = (json: string, now: number): string =>
  JSON.stringify(
    (JSON.parse(json) as readonly SlotChange[]).map(({ before, after, ...place }) => ({
      ...place,
      before: before === null ? null : (JSON.parse(erasedChange(JSON.stringify(before), now)) as unknown),
      after: JSON.parse(erasedChange(after === null ? null : JSON.stringify(after), now)) as unknown,
    })),
  );
