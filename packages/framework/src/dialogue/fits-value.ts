import type { SlotType } from '../author/slot-type.ts';

/** What comparing words with a value works with. */
export interface FitContext {
  readonly now: number;
  readonly timeZone: string;
}

/** True when what was said names this very value ("the Creta", of a Creta with a plate). */
export function fitsValue(type: SlotType<unknown>, mention: unknown, value: unknown, context: FitContext): boolean {
  const said = type.mention.safeParse(mention);
  if (!said.success) return false;
  const settled = type.settle(said.data, { options: [value], saved: [value], vocabulary: [], ...context });
  return settled.is === 'value' && JSON.stringify(settled.value) === JSON.stringify(value);
}
