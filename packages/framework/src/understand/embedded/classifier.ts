import { seededChance } from '../../kernel/chance.ts';
import { Fault } from '../../kernel/fault.ts';
import { calibrate, probabilities } from './calibration.ts';
import { trainSvm } from './linear-svm.ts';
import { learnSpace } from './text-space.ts';

/** One training text with the label it stands for. */
export interface LabelledLine {
  readonly text: string;
  readonly label: string;
}

/** A label with how sure the classifier is, 0..1. */
export interface Classified {
  readonly label: string;
  readonly score: number;
}

/** Tells which label a text belongs to. Pure and synchronous; the same text always gets the same answer. */
export interface Classifier {
  /** In alphabetical order. */
  readonly labels: readonly string[];
  /**
   * The best label. `score` is how much it belongs there on its own (a squashed margin): it is low for texts that belong nowhere, which is
   * what a rejection threshold wants.
   */
  classify(text: string): Classified;
  /** All labels with calibrated probabilities that sum to one, the best first. */
  rank(text: string): readonly Classified[];
  /** The trained weights, for tests that pin them. */
  readonly weights: Float32Array;
}

/** How training goes. */
export interface TrainOptions {
  /** Of the order in which examples are looked at; default 1. */
  readonly seed?: number;
  /** Whether the words of a label are an example of it; default: of every label. */
  readonly named?: (label: string) => boolean;
}

/**
 * Trains a classifier on labelled lines: TF-IDF of hashed words, word pairs and letter sequences under linear support vector machines. The
 * label's own words are one more example of it. Same lines and seed, same weights byte for byte.
 *
 * @throws {Fault} `CONFIG.FILE` when there are fewer than two labels.
 * @example trainClassifier([{ text: 'wash my car', label: 'book' }, { text: 'call it off', label: 'cancel' }]).classify('car wash').label
 */
export function trainClassifier(lines: readonly LabelledLine[], options: TrainOptions = {}): Classifier {
  const labels = [...new Set(lines.map((line) => line.label))].sort();
  if (labels.length < 2)
    throw new Fault('CONFIG.FILE', `a classifier needs lines of at least two labels, not ${labels.length}`, {
      operation: 'trainClassifier',
    });
  const number = new Map(labels.map((label, index) => [label, index]));
  const named = labels.filter((label) => options.named?.(label) ?? true);
  const examples = [...lines, ...named.map((label) => ({ text: label.replaceAll(/[-_.]+/gu, ' '), label }))];
  const { space, vectors } = learnSpace(examples.map((line) => line.text));
  const classOf = Int32Array.from(examples, (line) => number.get(line.label) ?? 0);
  const svm = trainSvm(vectors, classOf, labels.length, space.size, (label) => seededChance((options.seed ?? 1) * 7919 + label));
  const { steepness } = calibrate(svm, vectors, classOf);
  return {
    labels,
    weights: svm.weights,
    classify: (text) => {
      const scores = svm.scores(space.vector(text));
      const best = scores.reduce((top, score, index) => (score > (scores[top] ?? 0) ? index : top), 0);
      return { label: labels[best] ?? '', score: 1 / (1 + Math.exp(-steepness * (scores[best] ?? 0))) };
    },
    rank: (text) => {
      const shares = probabilities(svm.scores(space.vector(text)), steepness);
      return labels.map((label, index) => ({ label, score: shares[index] ?? 0 })).sort((a, b) => b.score - a.score);
    },
  };
}
