import { readable } from '../author/slot-types/reading/words.ts';
import type { ValueSource } from '../model/slot-value.ts';
import type { FlowView, SlotView, UnderstandRequest } from '../ports/understander.ts';
import { readActs, type Segment, spokenWords } from './acts/read-acts.ts';
import type { Intent, IntentReader } from './embedded/intents.ts';
import { type FindContext, type FoundByDeclaration, type FoundValue, findValues } from './values/find-values.ts';
import { type MessageWord, readMessageWords } from './words/message-words.ts';

/** A message and the moment it was said in: all that the readers of this folder work with. */
export interface Scene {
  readonly request: UnderstandRequest;
  /** As it is read: the beginning of a text that is too long. */
  readonly text: string;
  /** With emoji. */
  readonly allWords: readonly MessageWord[];
  /** Without emoji, unless there is nothing else. */
  readonly words: readonly MessageWord[];
  readonly segments: readonly Segment[];
  /** The flow of the open task. */
  readonly open: FlowView | undefined;
  /** The slot of the open task that the question asks for. */
  readonly asked: SlotView | undefined;
  /** What the text says about the slots of the open task. */
  readonly openValues: readonly FoundValue[];
  readonly intents: IntentReader;
  /** What the text says about the slots of a flow that is not open. */
  valuesFor(flow: FlowView): readonly FoundValue[];
  /** What the text would say if this slot of the flow had been asked for. */
  answersTo(flow: FlowView, slot: string): readonly FoundValue[];
}

/** Words of a message in which wishes are looked for. */
const MOST_WORDS = 300;

/** Reads a message in its moment. */
export function readScene(request: UnderstandRequest, intents: IntentReader): Scene {
  const text = readable(request.text);
  const allWords = readMessageWords(text);
  const words = spokenWords(allWords).slice(0, MOST_WORDS);
  const open = request.open ? request.flows.find((flow) => flow.name === request.open?.flow) : undefined;
  const asked = open?.slots.find((slot) => slot.name === request.open?.asking);
  const context = (asking: string | null): FindContext => findContext({ text, request }, asking);
  const found: FoundByDeclaration = new Map();
  return {
    request,
    text,
    allWords,
    words,
    segments: readActs(text, words),
    open,
    asked,
    openValues: open ? findValues(open, context(asked?.name ?? null)) : [],
    intents,
    valuesFor: (flow) => findValues(flow, context(null), found),
    answersTo: (flow, slot) => findValues(flow, context(slot)),
  };
}

/** What extractors are told of the moment. */
export const findContext = (scene: Pick<Scene, 'text' | 'request'>, asking: string | null): FindContext => ({
  text: scene.text,
  now: scene.request.now,
  timeZone: scene.request.timeZone,
  asking,
});

/** The raw text from one word to before another. */
export function rawText(scene: Pick<Scene, 'text' | 'words'>, from: number, to: number): string {
  return scene.text.slice(scene.words[from]?.start ?? 0, scene.words[to - 1]?.end ?? 0);
}

/** The customer's words as the source of a value. */
export const saidBy = (scene: Scene, quote: string): ValueSource => ({ messageId: scene.request.messageId, by: 'text', quote });

/** True when a value lies between the word before `from` and the word at `to`. */
export function isWithin(scene: Pick<Scene, 'text' | 'words'>, value: FoundValue, from: number, to: number): boolean {
  return value.found.start >= (scene.words[from - 1]?.end ?? 0) && value.found.end <= (scene.words[to]?.start ?? scene.text.length);
}

/** True when a value has words on both sides of the border before a word, as an address over two lines. */
export function spans(scene: Pick<Scene, 'words' | 'openValues'>, border: number): boolean {
  const [before, after] = [scene.words[border - 1], scene.words[border]];
  return !!before && !!after && scene.openValues.some(({ found }) => found.start < before.end && found.end > after.start);
}

/** Remembers what texts ask for while one message is read. */
export function rememberIntents(intents: IntentReader): IntentReader {
  const known = new Map<string, readonly Intent[]>();
  const rank = (text: string): readonly Intent[] => {
    const ranked = known.get(text) ?? intents.rank(text);
    known.set(text, ranked);
    return ranked;
  };
  return { ...intents, rank, read: (text) => rank(text)[0] ?? intents.read(text) };
}
