import { type Emotion, neutral } from '../../model/emotion.ts';
import { EMOJI, isTired } from '../words/emoji.ts';
import { type MessageWord, readMessageWords } from '../words/message-words.ts';
import { longestOf, plantPhrases } from '../words/phrase-tree.ts';
import { devanagariFeelings, englishFeelings, type Feeling, type FeelingPhrases, romanisedFeelings } from './emotion-words.ts';

/** What else is known of a message while its emotion is read. */
export interface EmotionHints {
  /** How sure it is, 0..1, that the message reports something that went wrong. */
  readonly complains: number;
}

interface Weight {
  readonly feeling: Feeling;
  readonly weight: number;
}

function* entries(phrases: FeelingPhrases): Generator<readonly [string, Weight]> {
  for (const [feeling, byWeight] of Object.entries(phrases))
    for (const [weight, list] of Object.entries(byWeight))
      for (const phrase of list.split('|')) yield [phrase, { feeling: feeling as Feeling, weight: Number(weight) }];
}

const trees = [
  plantPhrases(entries(englishFeelings), 'as-written'),
  plantPhrases(entries(devanagariFeelings), 'devanagari'),
  plantPhrases(entries(romanisedFeelings), 'by-sound'),
];

const NEGATIONS = new Set(
  'not no never isnt wasnt arent dont didnt doesnt without hardly nahi mat na bina नही नहीं मत बिना नाही'.split(' '),
);
const BOOSTERS = new Set(
  'very so too extremely really absolutely totally completely such quite bahut itna itni ekdum kitna bilkul बहुत इतना इतनी एकदम खूप'.split(
    ' ',
  ),
);
/** "I would like to raise a complaint": whoever speaks like this is composed. */
const COMPOSED = 0.4;
const FORMAL = /\b(?:raise|lodge|register|file|log|report)\b.{0,20}\b(?:complaint|complain|issue|grievance|ticket|problem)\b/iu;

/** Feelings that no single phrase tells of: counting messages, counting minutes, fearing for a thing, not knowing which. */
const TURNS: readonly (readonly [RegExp, Feeling, number])[] = [
  [/\b(?:\d+(?:st|nd|rd|th)|third|fourth|fifth|sixth)\s+(?:time|times|msg|message|call|mail|reminder|request)\b/iu, 'frustrated', 0.6],
  [
    /\b(?:waiting|standing|waited|stood|sitting)\b.{0,40}\b(?:min|mins|minutes?|hours?|hrs?|ages|forever|morning|noon)\b/iu,
    'frustrated',
    0.5,
  ],
  [/\b(?:will|would|can|could|does|might)\b.{0,40}\b(?:damage|harm|hurt|ruin|spoil|remove|fade|leak|burn|break)\b.*\?/iu, 'anxious', 0.35],
  [/\b(?:do|should|am|must|shall) i\b.{0,60}\bor\b/iu, 'confused', 0.35],
  [/^\W*(?:what|huh|eh|kya|क्या|काय)\W*\?\W*$/iu, 'confused', 0.5],
];

/** Least strength that counts as an emotion. */
const FELT = 0.28;

/** How a message sounds: the strongest feeling its words, signs, capitals and emoji tell of, and how strong it is. */
export function readEmotion(text: string, hints: EmotionHints, words: readonly MessageWord[] = readMessageWords(text)): Emotion {
  const felt = sumWords(text, words);
  for (const [emoji] of text.matchAll(EMOJI)) if (isTired(emoji)) add(felt, 'frustrated', 0.4);
  if (hints.complains > 0.5) add(felt, 'frustrated', 0.35 * hints.complains);
  for (const [pattern, feeling, weight] of TURNS) if (pattern.test(text)) add(felt, feeling, weight);
  if (FORMAL.test(text)) felt.frustrated = Math.max(0, felt.frustrated - COMPOSED);
  loudness(text, felt);
  return strongest(felt);
}

type Felt = Record<Feeling, number>;

/** Each further sign adds less: three of them are strong, not thrice as strong. */
function add(felt: Felt, feeling: Feeling, weight: number): void {
  felt[feeling] = joint(felt[feeling], Math.min(weight, 1));
}

const joint = (a: number, b: number): number => a + b - a * b;

function sumWords(text: string, words: readonly MessageWord[]): Felt {
  const felt: Felt = { happy: 0, confused: 0, anxious: 0, frustrated: 0, angry: 0 };
  for (let at = 0; at < words.length; ) {
    const match = longestOf(trees, words, at, words.length);
    if (!match || !isJoined(text, words, at, match.to - 1)) {
      at += 1;
      continue;
    }
    const { feeling, weight } = match.means;
    const before = [at - 1, at - 2].filter((index) => isJoined(text, words, index, at)).map((index) => words[index]?.text ?? '');
    const after = words[match.to]?.text ?? '';
    const negated =
      !NEGATIONS.has(words[at]?.text ?? '') && (before.some((word) => NEGATIONS.has(word)) || after === 'nahi' || after === 'नही');
    const strength = weight * (before.some((word) => BOOSTERS.has(word)) ? 1.3 : 1);
    if (!negated) add(felt, feeling, strength);
    else if (feeling === 'happy' && weight >= 0.5) add(felt, 'frustrated', strength);
    else if (feeling === 'frustrated' && weight < 0.5) add(felt, feeling, strength);
    at = match.to;
  }
  return felt;
}

/** No punctuation stands between two words. */
const isJoined = (text: string, words: readonly MessageWord[], from: number, to: number): boolean =>
  from >= 0 && !/[,.;:!?।\n]/u.test(text.slice(words[from]?.end, words[to]?.start));

/** Capitals and repeated signs make what is felt stronger; shouting alone is anger. */
function loudness(text: string, felt: Felt): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const shouted = text.match(/\b\p{Lu}{4,}\b/gu)?.length ?? 0;
  const shouting = letters >= 10 && capitals > letters * 0.8 && /\S\s+\S+\s+\S/u.test(text) ? 1 : shouted >= 2 ? 0.5 : 0;
  const exclaims = Math.min(text.match(/[!！]/gu)?.length ?? 0, 4);
  const puzzled = /\?{2,}|\?!|!\?/u.test(text);
  if (felt.frustrated + felt.angry > 0) {
    add(felt, 'angry', 0.4 * shouting);
    if (exclaims > 1) add(felt, 'angry', 0.15 * exclaims);
    if (puzzled) add(felt, 'frustrated', 0.2);
  } else if (felt.happy > 0) add(felt, 'happy', 0.08 * exclaims);
  else if (felt.anxious > 0) add(felt, 'anxious', 0.08 * exclaims + 0.1 * shouting);
  else if (shouting === 1) add(felt, 'angry', 0.45);
  else if (puzzled) add(felt, 'confused', 0.3);
}

/** Where both are felt, anger outweighs frustration; worry outweighs being lost. */
function strongest({ frustrated, angry, anxious, confused, happy }: Felt): Emotion {
  const candidates: readonly (readonly [Emotion['label'], number])[] = [
    [angry >= ANGRY ? 'angry' : 'frustrated', joint(frustrated, angry)],
    ['anxious', anxious],
    ['confused', confused],
    ['happy', happy],
  ];
  const [label, strength] = candidates.reduce((best, each) => (each[1] > best[1] + 1e-9 ? each : best));
  return strength < FELT ? neutral : { label, intensity: Math.round(strength * 100) / 100 };
}

/** As much anger as one clear word of it, beside whatever frustration. */
const ANGRY = 0.38;
