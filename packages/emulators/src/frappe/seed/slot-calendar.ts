import type { ServedArea } from '../carcare/areas.ts';
import type { Company } from '../carcare/company.ts';

/** When visits can begin: hours of the day, on today and so many days after it, with so many vans. */
export interface SlotPlan {
  readonly days: number;
  readonly hours: readonly number[];
  readonly seats: number;
}

/** How long a van stays where the catalogue does not say otherwise. */
const SLOT_HOURS = 2;

/** The name of a slot: `SLOT-AUNDH-20261127-10`. */
export const slotName = (area: string, day: string, hour: number): string =>
  `SLOT-${area.replace(/\W/g, '').toUpperCase()}-${day.replaceAll('-', '')}-${twoDigits(hour)}`;

/** Keeps the slots of the coming days there: as the clock moves on, days come into view. */
export class SlotCalendar {
  readonly #plan: SlotPlan;
  #renewedOn = '';

  constructor(plan: SlotPlan) {
    this.#plan = plan;
  }

  /** Whether days are in view whose slots may be missing. */
  isBehind(company: Company): boolean {
    return this.#renewedOn !== company.time.today();
  }

  /** Makes the slots that are missing. */
  renew(company: Company): void {
    const today = company.time.today();
    for (let day = 0; day <= this.#plan.days; day += 1)
      for (const area of company.areas) this.#renewDay(company, area, company.time.dayAfter(today, day));
    this.#renewedOn = today;
  }

  #renewDay(company: Company, { area, city }: ServedArea, day: string): void {
    const { hours, seats } = this.#plan;
    for (const hour of hours) {
      const slot = slotName(area, day, hour);
      if (company.find('Service Slot', slot) !== undefined) continue;
      const [starts_at, ends_at] = [`${day} ${twoDigits(hour)}:00:00`, `${day} ${twoDigits(hour + SLOT_HOURS)}:00:00`];
      company.insert('Service Slot', { slot, area, city, starts_at, ends_at, seats, seats_left: seats });
    }
  }
}

const twoDigits = (hour: number): string => String(hour).padStart(2, '0');
