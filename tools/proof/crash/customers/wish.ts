import type { Chance } from '@samvad/framework';

/** How a customer handles the phone. */
export type Manner = 'types' | 'presses' | 'mixes' | 'presses twice' | 'bursts' | 'corrects' | 'says it all at once';

const MANNERS: readonly Manner[] = ['types', 'presses', 'mixes', 'presses twice', 'bursts', 'corrects', 'says it all at once'];

/** What one customer wants, and how they go about it. */
export interface Wish {
  /** The number in digits, as WhatsApp writes it. */
  readonly waId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly manner: Manner;
  readonly service: string;
  readonly car: string;
  readonly home: string;
  /** Day as it is typed, such as `27 November`. */
  readonly day: string;
  /** Hour that is asked for first, and the one that a correction settles on. */
  readonly hour: number;
  readonly laterHour: number;
}

const FIRST = ['Rohan', 'Priya', 'Amit', 'Sneha', 'Vikram', 'Neha', 'Karan', 'Divya', 'Rahul', 'Pooja'];
const LAST = ['Sharma', 'Patil', 'Joshi', 'Mehta', 'Reddy', 'Gupta', 'Iyer', 'Deshmukh', 'Verma', 'Rao'];
const SERVICES = ['Basic Wash', 'Premium Wash', 'Interior Detailing', 'AC Service'];
const CARS = ['Skoda Rapid', 'Maruti Swift', 'Hyundai Creta', 'Honda City', 'Tata Nexon', 'Hyundai i10'];
const HOMES = [
  '11 Tejas society, Kothrud',
  '704 Lake Homes, Powai',
  'B-302 Sindh Residency, Aundh',
  '22 Green Park, Baner',
  '5 Sea View Apartments, Andheri',
];
const HOURS = [10, 12, 14, 16];
const DAYS_AHEAD = 14;
const DAY_MS = 86_400_000;

/** The wish of the customer with this number; as many different ones as there are seats in the calendar. */
export function wishOf(index: number, chance: Chance, now: number): Wish {
  const hour = pick(HOURS, chance.number());
  const day = new Date(now + (1 + (index % DAYS_AHEAD)) * DAY_MS);
  return {
    waId: String(919_900_000_000 + index),
    firstName: pick(FIRST, chance.number()),
    lastName: pick(LAST, chance.number()),
    manner: MANNERS[index % MANNERS.length] ?? 'types',
    service: pick(SERVICES, chance.number()),
    car: pick(CARS, chance.number()),
    home: HOMES[Math.floor(index / DAYS_AHEAD) % HOMES.length] ?? '',
    day: day.toLocaleDateString('en-IN', { day: 'numeric', month: 'long', timeZone: 'Asia/Kolkata' }),
    hour,
    laterHour: hour === 16 ? 12 : hour + 2,
  };
}

const pick = <T>(list: readonly T[], chance: number): T => {
  const found = list[Math.floor(chance * list.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
};

/** An hour as people write it: `2 pm`. */
export const spoken = (hour: number): string => `${hour > 12 ? hour - 12 : hour} ${hour >= 12 ? 'pm' : 'am'}`;
