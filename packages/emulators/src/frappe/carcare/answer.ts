import type { Fields, Value } from '../value.ts';

/** An answer of a method: what is empty is left out. Numbers always stay. */
export const answer = (fields: Readonly<Record<string, Value | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== null && entry[1] !== ''),
  );
