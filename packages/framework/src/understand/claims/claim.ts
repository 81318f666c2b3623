import type { SlotView } from '../../ports/understander.ts';
import type { BuiltIn } from '../embedded/built-ins.ts';
import type { Intent } from '../embedded/intents.ts';
import { isWithin, rawText, type Scene } from '../scene.ts';
import { type FoundValue, isFreeText } from '../values/find-values.ts';
import { slotToChange } from '../values/slot-words.ts';
import type { MessageWord } from '../words/message-words.ts';
import { intentAlone } from './claim-alone.ts';
import { asksByForm, isThin } from './thin-words.ts';
import type { Unit } from './units.ts';

/** What a stretch of a message wants. */
export type Claim =
  /** A flow is wanted: another one, or one more task of the open one. */
  | { readonly is: 'start'; readonly flow: string; readonly score: number }
  /** Something everybody may say. */
  | { readonly is: 'built-in'; readonly builtIn: BuiltIn; readonly score: number }
  /** Values of the open task, or words about it. */
  | { readonly is: 'answer' }
  | { readonly is: 'change'; readonly slot: SlotView }
  | { readonly is: 'free-text'; readonly slot: SlotView }
  | { readonly is: 'question' }
  | { readonly is: 'nothing' };

/** From here on an intent is acted on while a task is open; without one `MAYBE` is enough, as nothing is written before a yes. */
export const SURE = 0.55;
export const MAYBE = 0.3;
/** What it takes to leave a question unanswered that the message may be answering. */
export const CERTAIN = 0.75;
/** What it takes to be no correction where the words are those of one ("make it…", "instead"). */
const BEYOND_DOUBT = 0.9;

const CORRECTS =
  /\b(?:instead|rather|make (?:it|that)|change (?:it |that )?to|actually|sorry|i mean|meant|not|shift|move|better|galat|nahi|jagah|badal|kar do|rakho)\b|की जगह|नहीं|बदल|गलत/iu;
const ANOTHER = /\b(?:another|one more|new booking|ek aur|aur ek)\b|एक और/iu;
const ONE_MORE =
  /\b(?:another|also|too|one more|(?<!\bthe )second (?:car|booking|one)|separate(?:ly)?|new booking|extra|as well|wife['’]?s|husband['’]?s|ek aur|aur ek|dusri (?:gaadi|gadi|booking)|alag se)\b|एक और|दूसरी (?:गाड़ी|बुकिंग)|अलग से/iu;

/** "What is ceramic coating?" asks about a thing instead of choosing it. */
const ASKS_WHAT =
  /^\W*(?:and |but |so |ok(?:ay)? |please )?(?:what(?:'?s| is| are| does| do)\b(?! about)|whats\b|tell me about\b|explain\b|meaning of\b)|\bkya (?:hai|hota|hoti|hote)\b|क्या (?:है|होता|होती)/iu;

/** "Kitne ka hai premium wash?" */
const ASKS_PRICE = /\b(?:how much|how long|price|cost|costs|charges?|rate|kitn[aei])\b|कितन[ाेी]|क़ीमत|कीमत|दाम/iu;

/** "I did not mean the creta": a value is taken back, without another in its place. */
const NOT_MEANT =
  /^\W*(?:no |sorry )?i? ?(?:did ?n[o’']?t|did not|do not|don[’']?t|never) (?:mean|say|ask for)\b(?!.*\b(?:but|i (?:mean|meant|said))\b)/iu;

/** A unit as it is judged while a task is open. */
interface Heard {
  readonly text: string;
  readonly asks: boolean;
  readonly intent: Intent;
  /** Values of the open task among its words. */
  readonly values: readonly FoundValue[];
  /** Its words that belong to no value and say something. */
  readonly rest: readonly string[];
}

/** What a unit of the message wants, in the light of the open task. */
export function claimOf(unit: Unit, scene: Scene): Claim {
  const from = unit.lead?.sameClause && !isCourtesy(unit.lead.act) ? unit.lead.from : unit.from;
  const text = rawText(scene, from, unit.to);
  const words = scene.words.slice(unit.from, unit.to);
  const asks = unit.asks || asksByForm(words.map((word) => word.text));
  const asked = unit.asks ? `${text}?` : text;
  if (isOverruling(scene.text)) return { is: 'built-in', builtIn: 'elsewhere', score: 1 };
  if (!scene.open) return scene.intents.knows(text) ? claimAlone(intentAlone(unit, asked, scene), asks, text, scene) : { is: 'nothing' };
  const values = scene.openValues.filter((value) => isWithin(scene, value, unit.from, unit.to));
  const heard: Heard = { text, asks, intent: scene.intents.read(asked), values, rest: restOf(words, values) };
  const [denied] = values;
  if (denied && NOT_MEANT.test(text) && values.every((value) => value.slot === denied.slot)) return { is: 'change', slot: denied.slot };
  if (values.length > 0 && isAnswer(heard, scene)) return { is: 'answer' };
  const slot = values.length === 0 ? slotToChange(scene.open, words) : undefined;
  if (slot) return { is: 'change', slot };
  const beside = claimBeside(heard, scene);
  if (beside) return beside;
  if (values.length > 0) return { is: 'answer' };
  if (scene.asked && isFreeText(scene.asked)) return { is: 'free-text', slot: scene.asked };
  return asks ? { is: 'question' } : { is: 'nothing' };
}

const CHANGES_IT = /^\W*(?:(?:ok|actually|oh|please|no|can you|could you) )*(?:make|change|move|shift) (?:it|that)\b/iu;

/** Orders to the machine instead of wishes of a customer: nothing in such a message is taken for one. */
const isOverruling = (text: string): boolean =>
  /\b(?:ignore|forget|disregard|override|bypass)\b.{0,30}\b(?:instructions?|rules?|prompts?|polic(?:y|ies)|guidelines)\b|\bsystem prompt\b|<\/?(?:system|script)/iu.test(
    text,
  );

const isCourtesy = (act: string): boolean =>
  act === 'yes' || act === 'greeting' || act === 'thanks' || act === 'bye' || act === 'smalltalk';

/** Nothing is open: the likeliest intent counts, unless it is too unlikely. */
function claimAlone(intent: Intent | undefined, asks: boolean, text: string, scene: Scene): Claim {
  // "Make it 4 pm" speaks of what was made before: it begins nothing.
  if (intent?.is === 'flow' && intent.flow === scene.intents.flowFor('booking') && CHANGES_IT.test(text))
    return { is: 'built-in', builtIn: 'rescheduling', score: intent.score };
  if (intent && intent.score >= MAYBE) return toClaim(intent);
  return asks ? { is: 'question' } : { is: 'nothing' };
}

const toClaim = (intent: Intent): Claim =>
  intent.is === 'flow'
    ? { is: 'start', flow: intent.flow, score: intent.score }
    : { is: 'built-in', builtIn: intent.builtIn, score: intent.score };

const restOf = (words: readonly MessageWord[], values: readonly FoundValue[]): readonly string[] =>
  words
    .filter((word) => !isThin(word.text) && !values.some(({ found }) => word.start < found.end && found.start < word.end))
    .map((word) => word.text);

/** Whether words with values of the open task answer it, or name something else beside. */
function isAnswer({ text, asks, intent, values, rest }: Heard, scene: Scene): boolean {
  if (ASKS_WHAT.test(text) || (asks && ASKS_PRICE.test(text))) return false;
  if (rest.length === 0) return true;
  const own = intent.is === 'flow' && intent.flow === scene.open?.name;
  if (own) return !ONE_MORE.test(text);
  if (CORRECTS.test(text) && !asks && intent.score < BEYOND_DOUBT) return true;
  const answersAsked = values.some((value) => value.slot === scene.asked);
  // Who names what was asked for and does not ask is answering, however much the words sound like a question.
  const isTalk = intent.is === 'built-in' && (isLooseTalk(intent.builtIn) || (intent.builtIn === 'question' && !asks));
  if (answersAsked && isTalk) return true;
  if (intent.is === 'flow' && !isAboutTalk(intent, scene)) {
    if (CORRECTS.test(text)) return true;
    return answersAsked ? intent.score < CERTAIN || rest.length < 2 : intent.score < SURE;
  }
  if (asks && rest.length >= 2) return false;
  return intent.score < (answersAsked ? CERTAIN : SURE) || rest.length < 2;
}

/** A flow that answers questions or takes complaints: it stands beside the open task instead of competing with its values. */
const isAboutTalk = (intent: Intent, scene: Scene): boolean =>
  intent.is === 'flow' &&
  (['question', 'status', 'payment', 'offers', 'complaint', 'person'] as const).some(
    (matter) => scene.intents.flowFor(matter) === intent.flow,
  );

/** Something else than an answer while a task is open. Free words that were asked for give way only to what is certain. */
function claimBeside({ intent, text, asks }: Heard, scene: Scene): Claim | undefined {
  if (!scene.intents.knows(text)) return undefined;
  const free = isFreeText(scene.asked);
  if (intent.is === 'flow' && intent.flow === scene.open?.name) {
    if (intent.score >= SURE && (asks ? ANOTHER : ONE_MORE).test(text)) return toClaim(intent);
    return asks ? { is: 'question' } : free ? undefined : { is: 'nothing' };
  }
  if (intent.score < (free ? CERTAIN : SURE)) return undefined;
  if (free && intent.is === 'built-in' && (isLooseTalk(intent.builtIn) || (intent.builtIn === 'question' && !asks))) return undefined;
  return toClaim(intent);
}

/** Talk that is no wish: it counts only where nothing else is said. */
export const isLooseTalk = (builtIn: BuiltIn): boolean => LOOSE_TALK.has(builtIn);

const LOOSE_TALK: ReadonlySet<BuiltIn> = new Set<BuiltIn>(['elsewhere', 'abuse', 'smalltalk', 'greeting', 'thanks', 'bye']);
