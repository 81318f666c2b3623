import { arbitrate, type Ruling } from '../dialogue/arbiter.ts';
import { arbiterView } from '../dialogue/arbiter-view.ts';
import { expire } from '../dialogue/expire.ts';
import type { Act, AskMove, Move } from '../dialogue/move.ts';
import { lookForReminder, type ReminderTimes, remindMove, withReminded } from '../dialogue/remind.ts';
import type { Fault } from '../kernel/fault.ts';
import { isoTime, timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { HeldItem, ProactiveItem } from '../model/outbound.ts';
import type { Task } from '../model/task.ts';
import { followUpOf, newsOf, outcomesOf } from './news-items.ts';
import { offersAfter, throughGate } from './offers.ts';
import type { BotSettings } from './settings.ts';
import { timerNames } from './timers-of.ts';
import type { TurnParts } from './turn-parts.ts';

/** What a turn says unasked: acts to be told first, a question that comes instead of the next one, and what the record says about the rest. */
export interface SpokenFirst {
  readonly conversation: Conversation;
  readonly acts: readonly Act[];
  readonly instead: AskMove | null;
  readonly moves: readonly Move[];
}

/** What it is decided from. */
export interface SpeakContext {
  readonly events: readonly MailboxEvent[];
  /** What runs came to. */
  readonly acts: readonly Act[];
  readonly now: number;
  readonly fault: (fault: Fault) => void;
}

/** Most news that wait; the oldest go first. */
const MOST_UNTOLD = 20;

const TIMERS: ReadonlySet<string> = new Set(Object.values(timerNames));

/** True for an event that asks nothing of the dialogue: news of a business system, and the timers that are looked at here. */
export const isNews = (event: MailboxEvent): boolean => event.kind === 'notice' || (event.kind === 'timer' && TIMERS.has(event.name));

/** Gathers what might be said unasked, has it ruled on, and keeps what may not be said yet. */
export function speakFirst(
  state: Conversation,
  context: SpeakContext,
  parts: Pick<TurnParts, 'catalogue' | 'notices' | 'offers' | 'settings'>,
): SpokenFirst {
  const { events, now } = context;
  const spoken = events.some(({ kind }) => kind === 'message');
  const times = reminderTimes(parts.settings);
  const moves: Move[] = [];
  let next = state;

  const timers = events.filter((event): event is EventOf<'timer'> => event.kind === 'timer');
  for (const timer of timers.filter(({ name }) => name === timerNames.expire)) {
    const ended = expire(next, timer.task, now, parts.settings.parkedKeptMs);
    if (ended && timer.task !== null)
      moves.push({ move: 'expire', task: timer.task, because: 'it was put aside and nobody came back to it' });
    next = ended ?? next;
  }

  const look = timers.some(({ name }) => name === timerNames.remind) ? lookForReminder(next, now, times) : undefined;
  if (look) next = { ...next, remindAt: look.is === 'early' ? look.again : null };

  const news = newsOf(events, next, now, parts.notices, context.fault);
  moves.push(...news.moves);
  const outcomes = spoken ? { items: [], rest: context.acts } : outcomesOf(events, context.acts, now);
  const waiting = next.untold.filter(({ until }) => spoken || (until !== null && timeOf(until) <= now));
  const followUps = timers
    .filter(({ name }) => name === timerNames.followUp)
    .flatMap(({ task }) => followUpOf(task, next, now, parts.catalogue));
  const { items, moves: keptBack } = throughGate(
    [
      ...waiting,
      ...outcomes.items,
      ...news.items,
      ...followUps,
      ...offersAfter(events, next, now, parts.offers),
      ...(look?.is === 'due' ? [look.item] : []),
    ],
    next,
    now,
    { everyMs: parts.settings.offerEveryMs },
  );
  moves.push(...keptBack);
  const rulings = arbitrate(items, arbiterView(next, spoken, now, times));
  moves.push(...rulings.flatMap(recorded));

  const reminder = look?.is === 'due' ? rulings.find(({ item }) => item.purpose === 'reminder') : undefined;
  const reminded = reminder && look?.is === 'due' ? remind(next, reminder, look.task, now, parts) : { conversation: next, instead: null };
  const handled = new Set([...items, ...waiting].map(({ key }) => key));
  const offered = rulings.some(({ is, item }) => is === 'say' && item.purpose === 'offer');
  const untold = [...next.untold.filter(({ key }) => !handled.has(key)), ...rulings.flatMap(stillUntold)];
  return {
    conversation: { ...reminded.conversation, untold: untold.slice(-MOST_UNTOLD), ...(offered && { offeredAt: isoTime(now) }) },
    acts: [...rulings.flatMap(told), ...outcomes.rest],
    instead: reminded.instead,
    moves,
  };
}

/** The settings that reminders and the arbiter work with. */
export const reminderTimes = ({ timeZone, quietFrom, quietUntil, windowMs, remindAfterMs }: BotSettings): ReminderTimes => ({
  hours: { timeZone, quietFrom, quietUntil },
  windowMs,
  remindAfterMs,
});

/** A reminder that has to wait is looked for again then; one that was given up is not tried again in this silence. */
function remind(
  state: Conversation,
  ruling: Ruling,
  task: Task,
  now: number,
  { catalogue }: Pick<TurnParts, 'catalogue'>,
): Pick<SpokenFirst, 'conversation' | 'instead'> {
  switch (ruling.is) {
    case 'say':
      return { conversation: withReminded(state, task, isoTime(now)), instead: remindMove(state, task, catalogue) };
    case 'hold':
      return { conversation: { ...state, remindAt: ruling.item.until }, instead: null };
    case 'drop':
      return { conversation: { ...state, remindedAt: isoTime(now) }, instead: null };
  }
}

const told = (ruling: Ruling): readonly Act[] =>
  ruling.is === 'say' && ruling.item.purpose !== 'reminder'
    ? [{ act: 'told', text: ruling.item.text, kind: 'outcome', ...(hasReason(ruling.item) && { because: ruling.because }) }]
    : [];

/** The end of a run is told in its own turn; everything else is said for a reason of its own. */
const hasReason = (item: ProactiveItem): boolean => item.purpose !== 'outcome' || 'reason' in item;

const stillUntold = (ruling: Ruling): readonly HeldItem[] =>
  ruling.is === 'hold' && ruling.item.purpose !== 'reminder' ? [ruling.item] : [];

/** What is not said is recorded with its reason. */
function recorded(ruling: Ruling): readonly Move[] {
  if (ruling.is === 'say') return [];
  const { key, purpose, task } = ruling.item;
  const [because, until] = ruling.is === 'hold' ? [ruling.item.reason, ruling.item.until] : [ruling.because, null];
  return [{ move: 'withhold', about: key, purpose, task, because, until }];
}
