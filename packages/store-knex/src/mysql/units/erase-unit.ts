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
import { packJournal, unpackJournal } from '../../journal-codec.ts';
import { ROWS_PER_TURN } from '../../schema/turn-rows.ts';
import * as stored from '../statements/erase-statements.ts';
import { supersede } from '../statements/outbox-statements.ts';
import type { Transaction } from '../transaction.ts';

/** Writes tombstones in the place of all that is stored of a conversation; to be followed by what `erasedUnit` leaves of the turn itself. */
export async function erase(tx: Transaction, { lease: { id }, now }: CommitUnit, seqs: readonly number[]): Promise<void> {
  const [events, turns, prompts, tasks, sends, runs, steps] = await tx.look(
    stored.settledEvents(id, seqs),
    stored.turnsOf(id),
    stored.promptsOf(id),
    stored.tasksOf(id),
    stored.sendsOf(id),
    stored.endedRuns(id),
    stored.stepsOf(id),
  );
  for (const { no, body } of events) tx.write(stored.writeEvent(erasedEvent(body, now), no));
  for (const { no, body, codec, journal } of turns) {
    const packed = packJournal(erasedJournal(unpackJournal({ codec, bytes: journal }), now));
    tx.write(stored.writeTurn(erasedTurn(body, now), packed.codec, packed.bytes, no));
  }
  await eraseChanges(
    tx,
    turns.map(({ no }) => no),
    now,
  );
  for (const prompt of prompts) tx.write(stored.writePrompt(erasedPrompt(prompt.body, now), id, prompt.id));
  for (const task of tasks) tx.write(stored.writeTask(erasedTask(task.body, now), id, task.id));
  for (const { no, body, status } of sends) {
    if (['waiting', 'sending', 'ambiguous'].includes(status)) tx.write(supersede(now, no));
    tx.write(stored.writeSend(erasedEntry(body, now), no));
  }
  for (const { no, body, outcome } of runs)
    tx.write(stored.writeRun(erasedPayload(body, now), outcome === null ? null : erasedOutcome(outcome, now), no));
  for (const { no, body, output } of steps)
    tx.write(stored.writeStep(erasedPayload(body, now), output === null ? null : erasedPayload(output, now), no));
  tx.write(stored.cancelTimers(id));
  tx.write(stored.dropMedia(id));
}

/** Turns whose slot history is looked at in one text. */
const AT_ONCE = 200;

async function eraseChanges(tx: Transaction, turns: readonly number[], now: number): Promise<void> {
  for (let from = 0; from < turns.length; from += AT_ONCE) {
    const asked = turns
      .slice(from, from + AT_ONCE)
      .map((turn) => stored.changesBetween(turn * ROWS_PER_TURN, (turn + 1) * ROWS_PER_TURN - 1));
    for (const { no, value_before: before, value_after: after } of (await tx.look(...asked)).flat())
      tx.write(stored.writeChange(before === null ? null : erasedChange(before, now), erasedChange(after, now), no));
  }
}

/** What is written of a turn that erases: tombstones, and what it has to say. */
export function erasedUnit(unit: CommitUnit): CommitUnit {
  const { now } = unit;
  const reduced = <T>(value: T, erased: (json: string, at: number) => string): T => JSON.parse(erased(JSON.stringify(value), now)) as T;
  return {
    ...unit,
    turn: reduced(unit.turn, erasedTurn),
    journal: erasedJournal(unit.journal, now),
    prompts: unit.prompts.map((prompt) => reduced(prompt, erasedPrompt)),
    archive: unit.archive.map((task) => reduced(task, erasedTask)),
    slotChanges: unit.slotChanges.map((change) => ({
      ...change,
      before: change.before && reduced(change.before, erasedChange),
      after: reduced(change.after, erasedChange),
    })),
  };
}
