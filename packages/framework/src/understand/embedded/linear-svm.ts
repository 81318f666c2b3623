import type { Chance } from '../../kernel/chance.ts';
import type { TextVector } from './text-space.ts';

/** One-against-the-rest separators: for each class a weight for each column, and a bias. */
export interface LinearSvm {
  /** Weights column by column, one for each class; the last column is the bias. */
  readonly weights: Float32Array;
  readonly classes: number;
  /** How much each training example holds up the separator of its own class: what leaving it out would cost. */
  readonly support: Float64Array;
  scores(vector: TextVector): Float64Array;
}

/** What each error costs; a positive example counts more because the rest outnumbers it. */
const COST = 1;
const POSITIVE = 3;
/** The constant feature that carries the bias: large, so that the bias is hardly held back. */
const BIAS = 2;
const ROUNDS = 30;
const PRECISION = 0.1;

/**
 * Trains L2-regularised, L2-loss linear support vector machines by dual coordinate descent with shrinking (Hsieh et al. 2008), one for each
 * class against the rest. The same examples and chance give the same weights, byte for byte.
 */
export function trainSvm(
  vectors: readonly TextVector[],
  classOf: Int32Array,
  classes: number,
  columns: number,
  chanceOf: (label: number) => Chance,
): LinearSvm {
  const weights = new Float32Array((columns + 1) * classes);
  const support = new Float64Array(vectors.length);
  const squares = Float64Array.from(vectors, squaredLength);
  for (let label = 0; label < classes; label += 1) {
    const { weight, alpha } = separate(vectors, squares, (index) => classOf[index] === label, columns, chanceOf(label));
    for (let column = 0; column <= columns; column += 1) weights[column * classes + label] = weight[column] ?? 0;
    for (let index = 0; index < support.length; index += 1)
      if (classOf[index] === label) support[index] = (alpha[index] ?? 0) * ((squares[index] ?? 0) - BIAS * BIAS);
  }
  return { weights, classes, support, scores: (vector) => score(weights, classes, columns, vector) };
}

function score(weights: Float32Array, classes: number, columns: number, vector: TextVector): Float64Array {
  const scores = new Float64Array(classes);
  for (let label = 0; label < classes; label += 1) scores[label] = (weights[columns * classes + label] ?? 0) * BIAS;
  for (let entry = 0; entry < vector.columns.length; entry += 1) {
    const row = (vector.columns[entry] ?? 0) * classes;
    const value = vector.values[entry] ?? 0;
    for (let label = 0; label < classes; label += 1) scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0) * value;
  }
  return scores;
}

function squaredLength(vector: TextVector): number {
  return vector.values.reduce((sum, value) => sum + value * value, BIAS * BIAS);
}

/** Solves one class against the rest. */
function separate(
  vectors: readonly TextVector[],
  squares: Float64Array,
  isPositive: (index: number) => boolean,
  columns: number,
  chance: Chance,
): { readonly weight: Float64Array; readonly alpha: Float64Array } {
  const weight = new Float64Array(columns + 1);
  const alpha = new Float64Array(vectors.length);
  const order = Int32Array.from(vectors, (_, index) => index);
  let active = order.length;
  let limit = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, active, chance);
    let highest = -Infinity;
    let lowest = Infinity;
    for (let place = 0; place < active; place += 1) {
      const index = order[place] ?? 0;
      const vector = vectors[index];
      if (!vector) continue;
      const sign = isPositive(index) ? 1 : -1;
      const slack = 0.5 / (sign > 0 ? COST * POSITIVE : COST);
      const held = alpha[index] ?? 0;
      const gradient = sign * dot(weight, columns, vector) - 1 + held * slack;
      if (held === 0 && gradient > limit) {
        active -= 1;
        order[place] = order[active] ?? 0;
        order[active] = index;
        place -= 1;
        continue;
      }
      const projected = held === 0 ? Math.min(gradient, 0) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(held - gradient / ((squares[index] ?? 0) + slack), 0);
      alpha[index] = next;
      add(weight, columns, vector, (next - held) * sign);
    }
    if (highest - lowest <= PRECISION) {
      if (active === order.length) break;
      active = order.length;
      limit = Infinity;
    } else limit = highest <= 0 ? Infinity : highest;
  }
  return { weight, alpha };
}

function dot(weight: Float64Array, columns: number, vector: TextVector): number {
  let sum = (weight[columns] ?? 0) * BIAS;
  for (let entry = 0; entry < vector.columns.length; entry += 1)
    sum += (weight[vector.columns[entry] ?? 0] ?? 0) * (vector.values[entry] ?? 0);
  return sum;
}

function add(weight: Float64Array, columns: number, vector: TextVector, step: number): void {
  for (let entry = 0; entry < vector.columns.length; entry += 1) {
    const column = vector.columns[entry] ?? 0;
    weight[column] = (weight[column] ?? 0) + step * (vector.values[entry] ?? 0);
  }
  weight[columns] = (weight[columns] ?? 0) + step * BIAS;
}

function shuffle(order: Int32Array, length: number, chance: Chance): void {
  for (let place = 0; place < length; place += 1) {
    const other = place + Math.floor(chance.number() * (length - place));
    const kept = order[place] ?? 0;
    order[place] = order[other] ?? 0;
    order[other] = kept;
  }
}
