import { z } from 'zod';
import type { Found, SlotType } from '../../slot-type.ts';
import { foundAt } from '../reading/words.ts';
import { askedName, findName } from './find-name.ts';
import type { AskedName } from './name-cues.ts';
import { firstNameTexts, lastNameTexts } from './name-texts.ts';
import { refusesLastName } from './no-last-name.ts';

const Name = z.string().trim().max(80);

/** What both names have in common: a string that is its own mention. */
const nameType = {
  mention: Name,
  input: 'text',
  merge: (_earlier: string, later: string): string => later,
  settle: (mention: string) => ({ is: 'value', value: mention }),
  mentionOf: (value: string): string => value,
  offer: () => [],
  show: (value: string): string => value || '–',
} as const satisfies Partial<SlotType<string>>;

/**
 * The name a person is called by. Asked for it, "Abhijit Sathe" gives the last name too, when the flow has a slot of the type `last-name`.
 *
 * @example
 * booking.slot(firstName, { fact: true });
 */
export const firstName: SlotType<string> = {
  ...nameType,
  name: 'first-name',
  schema: Name.min(1),
  texts: firstNameTexts,
  extract: (text, context) => {
    const { first } = findName(text, askedName(context));
    return first ? [first] : [];
  },
};

/** The family name. Who has none, or will not say it, gives the empty string. */
export const lastName: SlotType<string> = {
  ...nameType,
  name: 'last-name',
  schema: Name,
  texts: lastNameTexts,
  extract: (text, context) => {
    const found = lastNameIn(text, askedName(context));
    return found ? [found] : [];
  },
};

function lastNameIn(text: string, asked: AskedName): Found<string> | undefined {
  const refusal = refusesLastName(text, asked === 'last');
  return refusal ? foundAt(text, refusal.start, refusal.end, '', 0.9) : findName(text, asked).last;
}
