/** A number in [0, 1) that depends on the words alone: what one part of a world draws does not move what another draws. */
export function oddsOf(seed: number, words: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A whole number in [from, to], by the words. */
export const countOf = (seed: number, words: string, from: number, to: number): number =>
  from + Math.floor(oddsOf(seed, words) * (to - from + 1));
