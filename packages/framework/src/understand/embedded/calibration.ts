import type { LinearSvm } from './linear-svm.ts';
import type { TextVector } from './text-space.ts';

/** Turns raw scores into probabilities that sum to one: a softmax with a learned steepness. */
export interface Calibration {
  readonly steepness: number;
}

/**
 * Learns how steep the softmax must be so that "80 % sure" is right four times in five. Scores on the training texts are far too good, so
 * each example is judged as if it had been left out: its own class loses what the example itself holds up (Jaakkola and Haussler 1999).
 */
export function calibrate(svm: LinearSvm, vectors: readonly TextVector[], classOf: Int32Array): Calibration {
  const rows = vectors.map((vector, index) => {
    const scores = svm.scores(vector);
    const own = classOf[index] ?? 0;
    scores[own] = (scores[own] ?? 0) - (svm.support[index] ?? 0);
    return { scores, own };
  });
  const loss = (steepness: number): number =>
    rows.reduce((sum, { scores, own }) => sum - Math.log(Math.max(probabilities(scores, steepness)[own] ?? 0, 1e-12)), 0);
  return { steepness: lowest(loss, 1, 20) };
}

/** The probabilities of the classes for raw scores. */
export function probabilities(scores: Float64Array, steepness: number): Float64Array {
  const highest = scores.reduce((most, each) => Math.max(most, each), -Infinity);
  const powers = scores.map((each) => Math.exp(steepness * (each - highest)));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((each) => each / sum);
}

/** Where a function with one valley is lowest, by golden section. */
function lowest(of: (at: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  for (let step = 0; step < 16; step += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (of(left) <= of(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
