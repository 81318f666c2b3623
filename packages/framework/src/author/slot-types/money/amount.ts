import { z } from 'zod';
import { localeOf } from '../time/show-time.ts';

/** An amount of money; two decimals, as a string, because money is not floating. */
export const Amount = z.object({ amount: z.string().regex(/^\d{1,12}\.\d{2}$/u), currency: z.string().length(3) });
export type Amount = z.infer<typeof Amount>;

const formats = new Map<string, Intl.NumberFormat>();

/** An amount as people of the language write it; whole amounts without decimals. */
export function showAmount(value: Amount, language: string): string {
  const digits = value.amount.endsWith('.00') || !value.amount.includes('.') ? 0 : 2;
  const key = `${localeOf(language)} ${value.currency} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(localeOf(language), {
      style: 'currency',
      currency: value.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  formats.set(key, format);
  return format.format(Number(value.amount));
}
