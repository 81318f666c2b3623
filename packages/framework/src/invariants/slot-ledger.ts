import type { SlotValue } from '../model/slot-value.ts';
import type { SlotChange } from '../ports/turn-unit.ts';

/** Whose value it is: a slot of a task, or a fact of a person. */
export interface Place {
  readonly task: string | null;
  readonly person: string | null;
  readonly slot: string;
}

/** What the slot history says of every value, up to some turn. */
export class SlotLedger {
  readonly #values = new Map<string, { readonly place: Place; readonly value: SlotValue | null }>();

  /** Takes a line of the history. */
  note(change: SlotChange): void {
    const { task, person, slot } = change;
    this.#values.set(keyOf(change), { place: { task, person, slot }, value: change.after });
  }

  /** Null: nothing yet, or taken away. */
  of(place: Place): SlotValue | null {
    return this.#values.get(keyOf(place))?.value ?? null;
  }

  /** Every value that was ever noted, as it stands. */
  all(): readonly { readonly place: Place; readonly value: SlotValue | null }[] {
    return [...this.#values.values()];
  }
}

const keyOf = ({ task, person, slot }: Place): string => JSON.stringify([task, person, slot]);

/** True for what erasure leaves: the value is gone and is known to have been. */
export const isErased = (value: unknown): boolean => typeof value === 'object' && value !== null && 'erased' in value;

/** Tells whether two slot values are the same, erased ones included. */
export const sameValue = (a: SlotValue | null, b: SlotValue | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || isErased(a) || isErased(b) || isErased(a?.value) || isErased(b?.value);
