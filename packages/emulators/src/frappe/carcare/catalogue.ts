import type { Fields } from '../value.ts';
import { answer } from './answer.ts';
import { servedArea } from './areas.ts';
import type { Company } from './company.ts';
import { name, optional, reading } from './company-method.ts';
import type { RecordOf } from './records.ts';
import { SiteError } from '../site-error.ts';
import { visitEnd } from './seats.ts';

/** The longest range of days that `list_slots` looks at. */
const MOST_DAYS = 31;

/** `list_areas` */
export const listAreas = reading({}, (company) => company.areas.map(({ area, city }) => ({ area, city })));

/** `list_services`, each with its plans. */
export const listServices = reading({}, (company) =>
  company.where('Car Service').map(({ service, title, description, duration_minutes, prices, currency }) => ({
    ...answer({ service, title, description, duration_minutes, prices, currency }),
    plans: plansOf(company, service),
  })),
);

/** `list_plans`, of one service or of all. */
export const listPlans = reading({ service: optional }, (company, { service }) => plansOf(company, service));

/** `list_slots`: those to come in an area, the full ones too; how long one lasts depends on the service. */
export const listSlots = reading({ service: name, area: name, from_date: name, to_date: name }, (company, input) => {
  const service = company.linked('Car Service', input.service, 'service');
  const { area } = servedArea(company.areas, input.area);
  const { time } = company;
  const [from = '', to = ''] = [input.from_date, input.to_date].map((day) => day.slice(0, 10));
  const days = (time.parse(to) - time.parse(from)) / 86_400_000;
  if (Number.isNaN(days)) throw new SiteError('ValidationError', `${input.from_date} to ${input.to_date} are no dates`);
  if (days > MOST_DAYS) throw new SiteError('ValidationError', `At most ${MOST_DAYS} days can be listed`);
  const now = time.text(time.now());
  return company
    .where('Service Slot', { area })
    .filter(({ starts_at }) => starts_at > now && starts_at.slice(0, 10) >= from && starts_at.slice(0, 10) <= to)
    .sort((left, right) => (left.starts_at < right.starts_at ? -1 : 1))
    .map(({ slot, starts_at, seats_left }) => ({ slot, starts_at, ends_at: visitEnd(company, starts_at, service), seats_left }));
});

/** `list_offers`: those that run, whether they apply or not. */
export const listOffers = reading({ customer: optional }, (company) => {
  const today = company.time.today();
  return company
    .where('Offer')
    .filter(({ valid_until }) => valid_until >= today)
    .map(offerAnswer);
});

function offerAnswer(record: RecordOf<'Offer'>): Fields {
  const { offer, title, description, services, valid_until } = record;
  const positive = (amount: number): number | undefined => (amount > 0 ? amount : undefined);
  return {
    ...answer({ offer, title, description, valid_until }),
    services: services ?? [],
    ...answer({
      discount_percent: positive(record.discount_percent),
      discount_amount: positive(record.discount_amount),
      min_amount: positive(record.min_amount),
    }),
  };
}

function plansOf(company: Company, service: string | null): Fields[] {
  const plans = company.where('Service Plan', service === null ? {} : { service });
  return plans.map(({ plan, title, service: of, visits_per_month, months, prices, currency }) =>
    answer({ plan, title, service: of, visits_per_month, months, prices, currency }),
  );
}
