import type { FlowView, SlotView } from '../../ports/understander.ts';
import { type MessageWord, readMessageWords } from '../words/message-words.ts';

/** What customers call a slot, by words of its name or of its type's. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/visit|schedule|date|time|when/iu, 'time timing timings date day slot schedule hour samay din tarikh waqt समय दिन तारीख वेळ तारीख'],
  [/address|location|place/iu, 'address location place area pata jagah पता जगह पत्ता'],
  [/vehicle|car/iu, 'car vehicle gaadi bike गाडी कार वाहन'],
  [/service|package|plan/iu, 'service package plan सर्विस सेवा प्लान'],
  [/phone|mobile/iu, 'phone mobile number फोन मोबाइल नंबर'],
  [/first-?name|firstname/iu, 'name naam नाम नाव'],
  [/last-?name|lastname|surname/iu, 'surname उपनाम आडनाव'],
  [/offer|coupon/iu, 'offer coupon code ऑफर कूपन'],
];

const CHANGES = new Set(
  'change edit modify update wrong incorrect different other another galat badal badalna badlo badalni dusra dusri doosra alag बदलो बदलना बदलनी बदल गलत दूसरा दूसरी'.split(
    ' ',
  ),
);
const MINE = new Set(
  'the my that this it is i want to need please can you hai karna karni karo ko ka ki ye yeh wo mera meri मेरा मेरी है को का की यह ये करना'.split(
    ' ',
  ),
);

const names = new WeakMap<SlotView['declaration'], ReadonlySet<string>>();

/** The words customers use for a slot. */
function wordsForSlot(slot: SlotView): ReadonlySet<string> {
  const known = names.get(slot.declaration);
  if (known) return known;
  const label = `${slot.name} ${slot.declaration.type.name}`;
  const own = slot.name.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase();
  const called = CALLED.filter(([pattern]) => pattern.test(label)).map(([, words]) => words);
  const words = new Set(readMessageWords([own, ...called].join(' ')).map((word) => word.text));
  names.set(slot.declaration, words);
  return words;
}

/** The slot that a clause wants changed without saying to what: "wrong address", "samay badalna hai". */
export function slotToChange(flow: FlowView, words: readonly MessageWord[]): SlotView | undefined {
  if (words.length > 8 || !words.some((word) => CHANGES.has(word.text))) return undefined;
  const rest = words.filter((word) => !CHANGES.has(word.text) && !MINE.has(word.text));
  if (rest.length === 0) return undefined;
  return flow.slots.find((slot) => rest.every((word) => wordsForSlot(slot).has(word.text)));
}
