import { hash, randomBytes } from 'node:crypto';
import { type IdKinds, idOf } from './ids.ts';

/** Where ids and jitter come from; seeded in tests and replay, the machine's entropy otherwise. */
export interface Chance {
  /** A number in [0, 1). */
  number(): number;
  /** `length` lower-case letters and digits. */
  word(length: number): string;
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);
let taken = 0;

/** Entropy is dear by the call and cheap by the block. */
function entropy(length: number): Buffer {
  if (taken + length > pool.length) {
    pool = randomBytes(Math.max(POOL_BYTES, length));
    taken = 0;
  }
  taken += length;
  return pool.subarray(taken - length, taken);
}

const inLetters = (bytes: Buffer): string => {
  let word = '';
  for (const byte of bytes) word += ALPHABET[byte % 36];
  return word;
};

/** Chance from the machine's entropy. */
export const systemChance: Chance = {
  number: () => entropy(4).readUInt32LE() / 2 ** 32,
  word: (length) => inLetters(entropy(length)),
};

/** Chance that repeats itself for the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { number, word: (length) => Array.from({ length }, () => ALPHABET[Math.floor(number() * 36)]).join('') };
}

/** Chance that repeats itself for the same words: a turn's, from its id. As many different ones as there are ids. */
export function chanceFrom(words: string): Chance {
  let block = Buffer.alloc(0);
  let used = 0;
  let blocks = 0;
  const take = (length: number): Buffer => {
    if (used + length > block.length) {
      block = hash('sha256', `${words}.${blocks}`, 'buffer');
      blocks += 1;
      used = 0;
    }
    used += length;
    return block.subarray(used - length, used);
  };
  return {
    number: () => take(4).readUInt32LE() / 2 ** 32,
    word: (length) => inLetters(take(Math.min(length, 32))),
  };
}

/** A new id of a kind: its prefix and twelve characters of chance. */
export const newId = <K extends keyof IdKinds>(kind: K, chance: Chance): IdKinds[K] => idOf(kind, `${kind}_${chance.word(12)}`);
