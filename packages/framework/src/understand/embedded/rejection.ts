import type { Classifier, LabelledLine } from './classifier.ts';

/** The label of validation lines that belong to no label of the training. */
export const OUT_OF_SCOPE = 'oos';

/**
 * Picks the score below which an answer is rejected as out of scope: the highest one that costs no more than `budget` of the validation
 * lines in scope that were right (a share, default 0.008). Where the out-of-scope lines allow it, the threshold goes no higher than needed
 * to reject them all.
 */
export function pickThreshold(classifier: Classifier, validation: readonly LabelledLine[], budget = 0.008): number {
  const judged = validation.map((line) => ({ ...classifier.classify(line.text), wanted: line.label }));
  const right = judged.filter((each) => each.label === each.wanted).map((each) => each.score);
  const outside = judged.filter((each) => each.wanted === OUT_OF_SCOPE).map((each) => each.score);
  const inScope = judged.length - outside.length;
  const given = right.sort((a, b) => a - b)[Math.floor(inScope * budget)] ?? 1;
  const needed = outside.reduce((most, score) => Math.max(most, score), 0) + Number.EPSILON;
  return outside.length ? Math.min(given, needed) : given;
}
