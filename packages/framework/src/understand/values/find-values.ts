import type { ExtractContext, Found, SlotType } from '../../author/slot-type.ts';
import { Fault } from '../../kernel/fault.ts';
import type { FlowView, SlotView } from '../../ports/understander.ts';

/** A value found in the customer's words, with the slot it is for. */
export interface FoundValue {
  readonly slot: SlotView;
  readonly found: Found<unknown>;
}

/** What has been found already in the same text, by declaration: flows share slots. */
export type FoundByDeclaration = Map<SlotView['declaration'], readonly Found<unknown>[]>;

/** What finding values works with. */
export interface FindContext {
  readonly text: string;
  readonly now: number;
  readonly timeZone: string;
  /** The slot of this flow that the open question asks for. */
  readonly asking: string | null;
}

/** Finds below this are guesses; an answer to the question may be shorter and vaguer. */
const LEAST = 0.5;
const LEAST_ASKED = 0.25;

const free = new WeakMap<SlotType<unknown, unknown>, boolean>();
/** No name, place, thing or time; only a type that keeps any words takes it. */
const ANYTHING = 'qzx 7: brlt, vvk?! 0 jjh';

/** True for a type that takes whatever is answered, such as a note or a reason. */
export function isFreeText(slot: SlotView | undefined): boolean {
  if (!slot) return false;
  const { type } = slot.declaration;
  const known = free.get(type) ?? run(slot, ANYTHING, { ...nothing, asked: { slot: slot.name, type: type.name } })[0]?.value === ANYTHING;
  free.set(type, known);
  return known;
}

const nothing: ExtractContext<unknown> = { asked: null, options: [], vocabulary: [], now: 0, timeZone: 'UTC' };

/**
 * All that a message says about the slots of a flow, in the order of the message; no two values share a word. The asked slot comes first, then
 * the surer and the longer find, then the order in which the flow asks.
 * Free texts are left out.
 *
 * @param known filled with what is found; only to be shared between calls on the same text with nothing asked
 *
 * @throws {Fault} `PLUGIN.THREW` when a slot type's extractor throws.
 */
export function findValues(flow: FlowView, context: FindContext, known: FoundByDeclaration = new Map()): readonly FoundValue[] {
  const asked = flow.slots.find((slot) => slot.name === context.asking);
  const candidates = flow.slots.filter((slot) => !isFreeText(slot)).flatMap((slot) => candidatesOf(slot, asked, context, known));
  const order = new Map(flow.slots.map((slot, index) => [slot, index]));
  const isAsked = (value: FoundValue): number => Number(value.slot === asked);
  candidates.sort(
    (a, b) =>
      isAsked(b) - isAsked(a) ||
      b.found.score - a.found.score ||
      b.found.end - b.found.start - (a.found.end - a.found.start) ||
      (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0),
  );
  const taken: FoundValue[] = [];
  for (const value of candidates) if (!taken.some((other) => overlaps(other.found, value.found))) taken.push(value);
  return taken.sort((a, b) => a.found.start - b.found.start);
}

function candidatesOf(slot: SlotView, asked: SlotView | undefined, context: FindContext, known: FoundByDeclaration): FoundValue[] {
  const found = known.get(slot.declaration) ?? extractAll(slot, asked, context);
  known.set(slot.declaration, found);
  return found.map((each) => ({ slot, found: each }));
}

function extractAll(slot: SlotView, asked: SlotView | undefined, context: FindContext): readonly Found<unknown>[] {
  const extract: ExtractContext<unknown> = {
    asked: asked ? { slot: asked.name, type: asked.declaration.type.name } : null,
    options: slot.options,
    vocabulary: slot.vocabulary,
    now: context.now,
    timeZone: context.timeZone,
  };
  return run(slot, context.text, extract)
    .filter((found) => found.end > found.start && found.score >= (slot === asked ? LEAST_ASKED : LEAST))
    .map((found) => ({ ...found, quote: context.text.slice(found.start, found.end) }));
}

function run(slot: SlotView, text: string, context: ExtractContext<unknown>): readonly Found<unknown>[] {
  const { type, plugin } = slot.declaration;
  try {
    return type.extract(text, context);
  } catch (cause) {
    throw new Fault('PLUGIN.THREW', `the extractor of ${type.name} threw`, { operation: 'extract', plugin, cause });
  }
}

/**
 * What a free-text slot makes of a stretch of words: the answer when it was asked for, else what its type takes unasked (the story of a
 * complaint, the reason behind a cancellation). It may contain the words of other values.
 */
export function freeTextValue(slot: SlotView, text: string, context: FindContext): Found<unknown> | undefined {
  const asked = context.asking === slot.name ? { slot: slot.name, type: slot.declaration.type.name } : null;
  return run(slot, text, { ...nothing, asked, now: context.now, timeZone: context.timeZone })[0];
}

const overlaps = (a: Found<unknown>, b: Found<unknown>): boolean => a.start < b.end && b.start < a.end;
