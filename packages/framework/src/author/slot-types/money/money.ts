import type { Found, SlotType } from '../../slot-type.ts';
import { foldDigits, foundAt, readable } from '../reading/words.ts';
import { Amount, showAmount } from './amount.ts';
import { moneyTexts } from './money-texts.ts';

/** Words for rupees; other currencies are known by their code. */
const RUPEE = String.raw`₹|rs\.?|re\.?|inr|rupees?|rupaye|rupay|rupiya|bucks|रुपये|रुपए|रुपया|रु\.?`;
const NUMBER = String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?`;
const TIMES = String.raw`(?:\s?(k|thousand|hazaar|hazar|lakh|lac|हजार|हज़ार|लाख)(?![\p{L}\p{M}]))?`;
const FACTORS: Readonly<Record<string, number>> = { lakh: 100_000, lac: 100_000, लाख: 100_000 };

/**
 * The money type for a currency: "Rs 899", "899/-", "1.5k rupees"; when asked also a bare number.
 *
 * @example
 * const dirhams = moneyIn('AED');
 */
export function moneyIn(currency: string): SlotType<Amount> {
  const unit = currency === 'INR' ? RUPEE : currency;
  const before = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${unit})\s*(${NUMBER})${TIMES}(?:\s*/-)?`, 'giu');
  const after = new RegExp(String.raw`(?<![\p{L}\p{N}.,-])(${NUMBER})${TIMES}\s*(?:/-|(?:${unit})(?![\p{L}\p{M}\p{N}]))`, 'giu');
  const bare = new RegExp(String.raw`(?<![\p{L}\p{N}.,-])(${NUMBER})${TIMES}(?![\p{L}\p{N}])`, 'giu');
  return {
    name: 'money',
    schema: Amount,
    mention: Amount,
    texts: moneyTexts,
    input: 'text',
    extract(raw, { asked }) {
      const text = foldDigits(readable(raw));
      const told = [before, after].flatMap((pattern) => amountsIn(raw, text, pattern, currency, 0.9));
      const distinct = told.filter(
        (found, index) => !told.slice(0, index).some((other) => found.start < other.end && other.start < found.end),
      );
      return distinct.length || asked?.type !== 'money' ? distinct : amountsIn(raw, text, bare, currency, 0.7).slice(0, 1);
    },
    merge: (_earlier, later) => later,
    settle: (said) => ({ is: 'value', value: said }),
    mentionOf: (value) => value,
    offer: () => [],
    show: (value, { language }) => showAmount(value, language),
  };
}

/** An amount in rupees. */
export const money: SlotType<Amount> = moneyIn('INR');

function amountsIn(raw: string, text: string, pattern: RegExp, currency: string, score: number): readonly Found<Amount>[] {
  return [...text.matchAll(pattern)].map((match) => {
    const factor = match[2] ? (FACTORS[match[2].toLowerCase()] ?? 1000) : 1;
    const amount = (Number(match[1]?.replaceAll(',', '')) * factor).toFixed(2);
    return foundAt(raw, match.index, match.index + match[0].length, { amount, currency }, score);
  });
}
