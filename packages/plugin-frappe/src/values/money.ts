import { z } from 'zod';

/**
 * An amount as a decimal string with two digits: 899 → `"899.00"`. The site rounds half up; so do we, should it send more digits.
 *
 * @example money.parse(449.1) // "449.10"
 */
export const money = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+(\.\d+)?$/, 'not an amount')
      .transform(Number),
  ])
  .transform((amount) => (Math.round(amount * 100 + Math.sign(amount) * 1e-6) / 100).toFixed(2));
