import type { BuiltIn, Matter } from './built-ins.ts';
import { builtInLines, builtInOf, takeOvers } from './built-ins.ts';
import { readEmotion } from '../emotion/read-emotion.ts';
import { type Classified, type LabelledLine, trainClassifier } from './classifier.ts';

/** What a text asks for: a flow of the app or something everybody may say, with how sure that is, 0..1. */
export type Intent =
  | { readonly is: 'flow'; readonly flow: string; readonly score: number }
  | { readonly is: 'built-in'; readonly builtIn: BuiltIn; readonly score: number };

/** A flow as training needs it. */
export interface TrainedFlow {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
}

/** Reads what a text asks for. */
export interface IntentReader {
  /** All intents, the likeliest first; their scores sum to one. */
  rank(text: string): readonly Intent[];
  /** The likeliest intent. */
  read(text: string): Intent;
  /** False for a text without a word like those it was trained on: what it says of that is chance. */
  knows(text: string): boolean;
  /** The flow that takes over what a built-in says, if any. */
  flowFor(builtIn: BuiltIn): string | undefined;
}

/** Trains on the examples of the flows, with all that customers say besides competing. */
export function trainIntents(
  flows: readonly TrainedFlow[],
  options: { readonly seed?: number; readonly takesOver?: Readonly<Partial<Record<Matter, string>>> } = {},
): IntentReader {
  const taken = takeOvers(
    flows.map((flow) => flow.name),
    options.takesOver,
  );
  const own = flows.flatMap((flow): LabelledLine[] =>
    [...flow.examples, flow.description].filter((text) => text.trim()).map((text) => ({ text, label: flow.name })),
  );
  const lines = [...own, ...builtInLines(taken)];
  const classifier = trainClassifier(lines, {
    seed: options.seed ?? 1,
    named: (label) => builtInOf(label) === undefined,
  });
  const rank = (text: string): readonly Intent[] => weighComplaint(classifier.rank(straight(text)).map(toIntent), text);
  return {
    rank,
    read: (text) => rank(text)[0] ?? nothing,
    knows: wordsKnown(lines.map(({ text }) => text)),
    flowFor: (builtIn) => taken.get(builtIn),
  };
}

const BEGINNING = 4;
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Short words count as they are, longer ones by their beginning: they are misspelt and inflected. */
function wordsKnown(texts: readonly string[]): (text: string) => boolean {
  const known = new Set(texts.flatMap(wordsOf).map((word) => word.slice(0, BEGINNING)));
  return (text) => wordsOf(text).some((word) => known.has(word.slice(0, BEGINNING)));
}

/** A phone types curly apostrophes where the examples have straight ones. */
const straight = (text: string): string => text.replaceAll(/[‘’`]/gu, "'");

/** How much less likely a complaint is where no word tells of trouble: "wash", "saturday was better". */
const UNTROUBLED = 0.15;
const COMPLAINS = /\bcomplain|\b(?:issue|problem|shikaya?t|takrar|dikkat)\b|शिकायत|तक्रार|दिक्कत/iu;

function weighComplaint(ranked: readonly Intent[], text: string): readonly Intent[] {
  const complaint = ranked.find((intent) => intent.is === 'built-in' && intent.builtIn === 'complaint');
  if (!complaint || COMPLAINS.test(text) || readEmotion(text, { complains: 0 }).label !== 'neutral') return ranked;
  const lost = complaint.score * (1 - UNTROUBLED);
  const rest = ranked.map((intent) => ({ ...intent, score: (intent === complaint ? intent.score - lost : intent.score) / (1 - lost) }));
  return rest.sort((a, b) => b.score - a.score);
}

const nothing: Intent = { is: 'built-in', builtIn: 'smalltalk', score: 0 };

function toIntent({ label, score }: Classified): Intent {
  const builtIn = builtInOf(label);
  return builtIn ? { is: 'built-in', builtIn, score } : { is: 'flow', flow: label, score };
}
