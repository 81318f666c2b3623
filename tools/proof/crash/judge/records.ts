import { spoken } from '../customers/wish.ts';
import type { Evidence, Verdict } from './evidence.ts';

/** One record for each thing that was agreed to: nothing missing, nothing twice, and what was agreed to is what was booked. */
export function oneRecordEach(evidence: Evidence): Verdict {
  const { talk, bookings, customers, vehicles, addresses } = evidence;
  const wrong: string[] = [];
  const count = (what: string, found: readonly unknown[]): void => {
    if (found.length !== 1) wrong.push(`the ERP has ${found.length} ${what} instead of 1`);
  };
  // Who gave up may have agreed or not.
  if (talk.booked === null) {
    if (bookings.length > 1) count('bookings', bookings);
    return wrong;
  }
  count('bookings', bookings);
  count('customers', customers);
  count('vehicles', vehicles);
  count('addresses', addresses);
  const [booking] = bookings;
  if (!booking) return wrong;
  const [startsAt, service] = [text(booking['starts_at']), text(booking['service'])];
  const { agreedTo } = talk;
  const isAgreed = agreedTo.some((summary) => summary.includes(asShown(startsAt)) && summary.includes(service));
  if (agreedTo.length > 0 && !isAgreed) wrong.push(`the ERP has ${service} at ${startsAt}, but this was agreed to: ${agreedTo.join('; ')}`);
  const { manner, laterHour } = talk.wish;
  if (manner === 'corrects' && !startsAt.includes(` ${String(laterHour).padStart(2, '0')}:00`))
    wrong.push(`the correction to ${spoken(laterHour)} was lost: ${startsAt}`);
  return wrong;
}

/** “Booked” is said of nothing that the ERP does not have, and of everything that it has. */
export function saidWhatIsTrue({ heard, bookings }: Evidence): Verdict {
  const told = new Set(heard.flatMap(({ shown }) => (shown.text.startsWith('Booked!') ? (/BKG-\d+/.exec(shown.text) ?? []) : [])));
  const made = new Set(bookings.map(({ name }) => name));
  return [
    ...[...told].filter((name) => !made.has(name)).map((name) => `${name} was confirmed, but the ERP does not have it`),
    ...[...made].filter((name) => !told.has(name)).map((name) => `the ERP has ${name}, but the customer was never told`),
  ];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `2026-11-26 14:00:00` as a summary shows it: `26 November, 14:00`. */
function asShown(siteTime: string): string {
  const [date = '', time = ''] = siteTime.split(' ');
  const day = new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `${day}, ${time.slice(0, 5)}`;
}
