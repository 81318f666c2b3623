import { readFeatures, type TextFeatures } from './features.ts';

/** A text as a sparse vector of unit length at most: columns and their values. */
export interface TextVector {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** The space that texts are compared in, learned from the training texts. */
export interface TextSpace {
  readonly size: number;
  /** Words never seen in training take their share of the length, so that strange texts score low everywhere. */
  vector(text: string): TextVector;
}

/** Weight of the letters beside the words. */
const LETTERS = 1.3;

/** Learns which features there are and how telling each is (TF-IDF). */
export function learnSpace(texts: readonly string[]): { readonly space: TextSpace; readonly vectors: readonly TextVector[] } {
  const read = texts.map(readFeatures);
  const seenIn = new Map<number, number>();
  for (const { words, letters } of read)
    for (const counts of [words, letters]) for (const feature of counts.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const columnOf = new Map<number, number>();
  const weights = new Float64Array(seenIn.size);
  for (const [feature, count] of seenIn) {
    weights[columnOf.size] = telling(texts.length, count);
    columnOf.set(feature, columnOf.size);
  }
  const unseen = telling(texts.length, 0);
  const vectorOf = (features: TextFeatures): TextVector => {
    const columns: number[] = [];
    const values: number[] = [];
    let length = 0;
    for (const [counts, share] of [[features.words, 1] as const, [features.letters, LETTERS] as const]) {
      if (counts.size === 0) continue;
      const from = values.length;
      let squares = 0;
      for (const [feature, times] of counts) {
        const column = columnOf.get(feature);
        const value = (1 + Math.log(times)) * (column === undefined ? unseen : (weights[column] ?? unseen));
        squares += value * value;
        if (column === undefined) continue;
        columns.push(column);
        values.push(value);
      }
      const scale = share / Math.sqrt(squares);
      for (let index = from; index < values.length; index += 1) values[index] = (values[index] ?? 0) * scale;
      length += share * share;
    }
    const unit = 1 / Math.sqrt(length || 1);
    return { columns: Int32Array.from(columns), values: Float64Array.from(values, (value) => value * unit) };
  };
  return { space: { size: columnOf.size, vector: (text) => vectorOf(readFeatures(text)) }, vectors: read.map(vectorOf) };
}

const telling = (texts: number, seenIn: number): number => Math.log((1 + texts) / (1 + seenIn)) + 1;
