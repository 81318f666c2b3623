import { type CountryCode, findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import type { ExtractContext, Found, SlotType } from '../slot-type.ts';
import { phoneTexts } from './phone-texts.ts';
import { wordSet } from './reading/word-lists.ts';
import { foldDigits, foundAt, readable, readWords } from './reading/words.ts';

/** Words before a long number that is no phone number. */
const otherNumbers = wordSet(`
  utr rrn txn transaction ref reference refno order booking invoice bill id account acc upi otp pin pincode complaint ticket receipt chassis policy
`);
const FEWEST_DIGITS = 7;

/**
 * The phone type for a country; `phoneOf('IN')` takes "98220 12345" for +91 98220 12345.
 *
 * @example
 * const emiratesPhone = phoneOf('AE');
 */
export function phoneOf(country: CountryCode): SlotType<string> {
  return {
    name: 'phone',
    schema: z.e164(),
    mention: z.string(),
    texts: phoneTexts,
    input: 'text',
    extract: (text, context) => extractPhones(text, context, country),
    merge: (_earlier, later) => later,
    settle: (said) => {
      const number = parsePhoneNumberFromString(said, country);
      return number?.isValid() ? { is: 'value', value: number.number } : { is: 'refused', text: 'invalid', params: {} };
    },
    mentionOf: (value) => value,
    offer: () => [],
    show: (value) => parsePhoneNumberFromString(value)?.formatInternational() ?? value,
  };
}

/** A phone number as E.164; numbers without a country code are Indian. */
export const phone: SlotType<string> = phoneOf('IN');

function extractPhones(raw: string, { asked }: ExtractContext<string>, country: CountryCode): readonly Found<string>[] {
  const text = foldDigits(readable(raw));
  if ((text.match(/\d/gu)?.length ?? 0) < FEWEST_DIGITS) return [];
  const isAsked = asked?.type === 'phone';
  const found = findPhoneNumbersInText(text, { defaultCountry: country }).flatMap(({ number, startsAt, endsAt }) => {
    const mobile = country !== 'IN' || number.country !== 'IN' || /^[6-9]/u.test(number.nationalNumber);
    const other = readWords(text.slice(0, startsAt))
      .slice(-3)
      .some((word) => otherNumbers.has(word.text));
    if (!number.isValid() || (!isAsked && (other || !mobile))) return [];
    return [foundAt(raw, startsAt, endsAt, number.number, isAsked ? 0.98 : 0.9)];
  });
  return found.length || !isAsked ? found : unreadable(raw, text);
}

/** Asked for a number, digits that make none are an answer too: one that is refused with a reason. */
function unreadable(raw: string, text: string): readonly Found<string>[] {
  const run = /\+?\d(?:[\d\s().-]*\d)?/u.exec(text);
  const digits = run?.[0].replace(/\D/gu, '') ?? '';
  return run && digits.length >= FEWEST_DIGITS ? [foundAt(raw, run.index, run.index + run[0].length, digits, 0.6)] : [];
}
