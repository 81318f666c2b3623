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
  const loss = (steepness: number): number => rows.reduce((sum, { scores, own }) => sum + surprise(scores, own, steepness), 0);
  return { steepness: lowest(loss, 1, 20) };
}

/** How unexpected a class is, in nats: minus the logarithm of its probability. */
function surprise(scores: Float64Array, own: number, steepness: number): number {
  const base = scores[own] ?? 0;
  let sum = 0;
  for (const score of scores) sum += Math.exp(steepness * (score - base));
  return Math.log(sum);
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
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  for (let step = 0; step < STEPS; step += 1) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = of(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = of(right);
    }
  }
  return (low + high) / 2;
}

/** Narrows 1…20 down to a tenth. */
const STEPS = 11;
