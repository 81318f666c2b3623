import { SiteError } from '../site-error.ts';
import { sameText } from '../value.ts';
import type { Company } from './company.ts';
import type { Prices, RecordOf, VehicleClass } from './records.ts';

/** What is bought: a service or a plan of one, at its list prices. */
export interface Priced {
  readonly service: string;
  readonly prices: Prices;
}

/**
 * The price for a class of car after an offer, rounded half up to two decimals.
 * Throws a {@link SiteError} `OfferNotApplicable`.
 */
export function priceOf(company: Company, bought: Priced, vehicleClass: VehicleClass, offer: string | null): number {
  const list = hundredths(bought.prices[vehicleClass]);
  const applied = offer === null ? undefined : applicable(company, offer, bought.service, list / 100);
  if (applied === undefined) return Math.round(list) / 100;
  const reduced =
    applied.discount_percent > 0 ? (list * (100 - applied.discount_percent)) / 100 : list - hundredths(applied.discount_amount);
  return Math.max(0, Math.round(reduced)) / 100;
}

/** The difference of two amounts, without the dust of binary fractions. */
export const minus = (amount: number, less: number): number => Math.round(hundredths(amount) - hundredths(less)) / 100;

const hundredths = (amount: number): number => Math.round(amount * 100);

function applicable(company: Company, name: string, service: string, amount: number): RecordOf<'Offer'> {
  const offer = company.find('Offer', name);
  const refuse = (why: string): SiteError => new SiteError('OfferNotApplicable', `Offer ${name} does not apply: ${why}`);
  if (offer === undefined) throw refuse('there is no such offer');
  if (offer.valid_until < company.time.today()) throw refuse(`it ended on ${offer.valid_until}`);
  if (offer.services?.length && !offer.services.some((covered) => sameText(covered, service))) throw refuse(`it does not cover ${service}`);
  if (amount < offer.min_amount) throw refuse(`it begins at ${offer.min_amount}`);
  return offer;
}
