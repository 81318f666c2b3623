import { DateTime } from 'luxon';
import type { SettleContext, Settled } from '../../slot-type.ts';
import { dayOnly, hourOf, hoursOnly, mergeVisits, type VisitMention } from '../time/visit-mention.ts';
import { narrow, saysHour } from './narrow.ts';
import { type DatedVisit, upcoming, VisitValue } from './visit-value.ts';

type SettledVisit = Settled<VisitValue, VisitMention>;

/** A visit as a mention: its day and its hour. */
export function mentionOfVisit(value: VisitValue, { timeZone }: { readonly timeZone: string }): VisitMention {
  const at = DateTime.fromISO(value.startsAt, { zone: timeZone });
  return { date: at.toFormat('yyyy-MM-dd'), at: at.toFormat('HH:mm') };
}

/** Finds the one free visit that was meant, or says what is missing or why it cannot be. */
export function settleVisit(said: VisitMention, context: SettleContext<VisitValue>): SettledVisit {
  const { impossible, ...rest } = said;
  if (impossible !== undefined) return { is: 'refused', text: 'noSuchTime', params: { time: impossible }, mention: rest };
  const mention = anchored(said, context);
  if (!context.options) return unlisted(mention, context);
  const all = upcoming(context.options, context.now, context.timeZone);
  const [first] = all;
  if (!first) return { is: 'refused', text: 'full', params: {} };
  const { onDays, fitting, hour } = narrow(all, mention);
  if (!onDays.length) return dayRefused(mention, all);
  if (!fitting.length) return hourRefused(mention, all, onDays, hour);
  return chosen(mention, fitting) ?? open(mention, fitting, hour);
}

/** "Two days later" and "same time" speak of the visit that holds now: the one saved for the person, or named by the slot's vocabulary. */
function anchored(mention: VisitMention, context: SettleContext<VisitValue>): VisitMention {
  if (mention.shiftDays === undefined && !mention.sameTime) return mention;
  const [now] = [...context.saved, ...context.vocabulary].flatMap((value) => VisitValue.safeParse(value).data ?? []);
  return now ? mergeVisits(mentionOfVisit(now, context), mention) : mention;
}

/** Where the words leave one visit, it is the value. */
function chosen(mention: VisitMention, fitting: readonly DatedVisit[]): SettledVisit | undefined {
  if (mention.earliest) return valueOf(fitting[0]);
  if (mention.ordinal !== undefined) return valueOf(fitting.at(mention.ordinal > 0 ? mention.ordinal - 1 : mention.ordinal));
  const days = new Set(fitting.map(({ date }) => date));
  const oneDay = mention.date !== undefined && days.size === 1;
  return oneDay && fitting.length === 1 && saysHour(mention) ? valueOf(fitting[0]) : undefined;
}

const valueOf = (dated: DatedVisit | undefined): SettledVisit | undefined => dated && { is: 'value', value: dated.visit };

/** What is still to be said. */
function open(mention: VisitMention, fitting: readonly DatedVisit[], hour: string | undefined): SettledVisit {
  const partial = (ask?: string, params?: Readonly<Record<string, unknown>>): SettledVisit => ({
    is: 'partial',
    mention,
    ...(ask && { ask }),
    ...(params && { params }),
  });
  const days = [...new Set(fitting.map(({ date }) => date))];
  const [first, second] = days;
  const [only] = fitting;
  if (mention.orDate && first && second) return partial('whichDay', { first: { day: first }, second: { day: second } });
  if (mention.date && first && !second) {
    const day = { day: first };
    return fitting.length === 1 && only ? partial('only', { day, time: hourOf(only.minutes) }) : partial('time', { day });
  }
  if (hour) return partial('day', { time: hour });
  return mention.date || saysHour(mention) ? partial('pick') : partial();
}

function dayRefused(mention: VisitMention, all: readonly DatedVisit[]): SettledVisit {
  const last = all.at(-1)?.date ?? '';
  // The hours are kept for another day where there is one that has them.
  const { fitting, hour } = narrow(all, hoursOnly(mention));
  const rest = { mention: fitting.length ? hoursOnly(mention) : nearTo(mention, hour) };
  if (mention.date && mention.date > last) return { is: 'refused', text: 'tooFar', params: { last: { day: last } }, ...rest };
  if (mention.dateTo || mention.orDate) return { is: 'refused', text: 'daysFull', params: {}, ...rest };
  return { is: 'refused', text: 'dayFull', params: { day: { day: mention.date } }, ...rest };
}

function hourRefused(
  mention: VisitMention,
  all: readonly DatedVisit[],
  onDays: readonly DatedVisit[],
  hour: string | undefined,
): SettledVisit {
  const oneDay = new Set(onDays.map(({ date }) => date)).size === 1 ? onDays[0]?.date : undefined;
  const among = (oneDay ? onDays : all).map(({ minutes }) => minutes);
  const range = { first: hourOf(Math.min(...among)), last: hourOf(Math.max(...among)) };
  const rest = { mention: { ...dayOnly(mention), ...nearTo(mention, hour) } };
  const day = oneDay && mention.date ? { day: { day: oneDay } } : {};
  const time = hour ? { time: hour } : {};
  const text = `${hour ? 'hour' : 'hours'}Full${'day' in day ? '' : '.anyDay'}`;
  return { is: 'refused', text, params: { ...range, ...day, ...time }, ...rest };
}

/** The hour that was wanted, as one that what is offered should be near to. */
function nearTo(mention: VisitMention, hour: string | undefined): VisitMention {
  const near = hour ?? mention.from ?? mention.to ?? mention.near;
  return near ? { near } : {};
}

/** A slot without a list of free times takes any day and hour. */
function unlisted(mention: VisitMention, { timeZone, now }: SettleContext<VisitValue>): SettledVisit {
  if (!mention.date || mention.dateTo || mention.orDate) return { is: 'partial', mention, ...(mention.at && { ask: 'anyDay' }) };
  if (!mention.at) return { is: 'partial', mention, ask: 'time', params: { day: { day: mention.date } } };
  const [early, late] = [0, 12].map((hours) => DateTime.fromISO(`${mention.date}T${mention.at}`, { zone: timeZone }).plus({ hours }));
  // Without a.m. or p.m. people mean the working day: one to six are in the afternoon.
  const at = mention.either && early && early.hour < 7 ? late : early;
  const iso = at?.toISO({ suppressMilliseconds: true });
  if (!at || !iso || at.toMillis() <= now) return { is: 'refused', text: 'past', params: {}, mention: {} };
  return { is: 'value', value: { slot: iso, startsAt: iso, endsAt: iso } };
}
