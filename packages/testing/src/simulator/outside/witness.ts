import { Conversation, isKnown } from '@samvad/framework';
import type { CommitUnit, Store, UnitName, Units } from '@samvad/framework/ports';

/** Something that must never happen, and did. */
export interface Breach {
  /** The invariant's name in the reference of invariants. */
  readonly invariant: string;
  readonly text: string;
  readonly conversationId: string | null;
}

/** A message that a turn has decided to send. */
export interface DecidedMessage {
  readonly outboxId: string;
  readonly conversationId: string;
  readonly to: string;
  readonly text: string;
  /** Attempts that were begun, and how those ended that came to an end: what nobody knows is doubt. */
  readonly attempts: Map<string, 'sent' | 'later' | 'ambiguous' | 'dead' | 'open'>;
}

/** A timer that a turn has set. */
export interface SetTimer {
  readonly conversationId: string;
  readonly id: string;
  readonly dueAt: number;
  dropped: boolean;
}

/** A timer that is due may be set anew until it is later than this, in milliseconds: nobody may have been there to fire it. */
export const LATE_MS = 120_000;

/** Stands beside the store and writes down what takes effect in it; whose word counts is the store's answer. */
export class Witness {
  readonly breaches: Breach[] = [];
  readonly decided = new Map<string, DecidedMessage>();
  readonly byAttempt = new Map<string, DecidedMessage>();
  readonly timers: SetTimer[] = [];
  turns = 0;
  /** Units under way. */
  pending = 0;
  readonly #fences = new Map<string, number>();

  /** The store, watched. */
  watch(store: Store): Store {
    const apply = async <N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> => {
      this.pending += 1;
      try {
        const output = await store.apply(unit, input);
        this.#saw({ unit, input, output } as Applied);
        return output;
      } finally {
        this.pending -= 1;
      }
    };
    return { apply, reads: store.reads, close: () => store.close() };
  }

  /** Whether a newer attempt at the same message has begun. */
  isOvertaken(attempt: string): boolean {
    const newest = [...(this.byAttempt.get(attempt)?.attempts.keys() ?? [])].at(-1);
    return newest !== undefined && newest !== attempt;
  }

  #saw(applied: Applied): void {
    switch (applied.unit) {
      case 'claim':
        if (applied.output.is === 'claimed') this.#fences.set(applied.output.lease.id, applied.output.lease.fence);
        return;
      case 'commit':
        if (applied.output.is === 'committed') this.#committed(applied.input);
        return;
      case 'claimSend':
        if (applied.output.is === 'sending') this.#begun(applied.input.attempt, applied.output.sending.outboxId);
        return;
      case 'endSend':
        if (applied.output.is === 'marked')
          this.byAttempt.get(applied.input.attempt)?.attempts.set(applied.input.attempt, applied.input.outcome.is);
        return;
      default:
    }
  }

  #committed(unit: CommitUnit): void {
    this.turns += 1;
    const { id, fence } = unit.lease;
    const newest = this.#fences.get(id);
    if (newest !== undefined && fence < newest)
      this.#breach('I4', `a turn was written with fence ${fence} after ${newest} had been granted`, id);
    for (const entry of unit.outbox) {
      this.decided.set(entry.id, {
        outboxId: entry.id,
        conversationId: id,
        to: entry.address.id,
        text: entry.content.text,
        attempts: new Map(),
      });
    }
    for (const timer of unit.timers) {
      for (const earlier of this.timers)
        if (earlier.conversationId === id && earlier.id === timer.id && unit.now < earlier.dueAt + LATE_MS) earlier.dropped = true;
      this.timers.push({ conversationId: id, id: timer.id, dueAt: timer.dueAt, dropped: false });
    }
    this.#asked(unit);
  }

  /** No slot is asked for whose value stands. */
  #asked(unit: CommitUnit): void {
    const asked = unit.prompts.filter((prompt) => prompt.task !== null);
    if (!asked.length) return;
    const state = Conversation.parse(JSON.parse(unit.state));
    for (const { task: taskId, slot } of asked) {
      const task = state.tasks.find((candidate) => candidate.id === taskId);
      const person = state.persons.find((candidate) => candidate.id === task?.person);
      const value = task?.slots[slot] ?? person?.facts[slot];
      if (isKnown(value)) this.#breach('I9', `${slot} was asked although it is ${JSON.stringify(value?.value)}`, unit.lease.id);
    }
  }

  #begun(attempt: string, outboxId: string): void {
    const message = this.decided.get(outboxId);
    if (!message) return this.#breach('I7', `${outboxId} was taken for sending but no turn has decided it`, null);
    message.attempts.set(attempt, 'open');
    this.byAttempt.set(attempt, message);
  }

  #breach(invariant: string, text: string, conversationId: string | null): void {
    this.breaches.push({ invariant, text, conversationId });
  }
}

type Applied = { [N in UnitName]: { unit: N; input: Units[N]['in']; output: Units[N]['out'] } }[UnitName];
