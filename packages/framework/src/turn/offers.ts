import type { OfferDeclaration } from '../author/offer.ts';
import type { Move } from '../dialogue/move.ts';
import { mayOffer, type OfferPolicy } from '../dialogue/offer-gate.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';
import type { ProactiveItem } from '../model/outbound.ts';

/** What the plugins would like to offer now that a run has made what was ordered. */
export function offersAfter(
  events: readonly MailboxEvent[],
  state: Conversation,
  now: number,
  offers: readonly OfferDeclaration[],
): readonly ProactiveItem[] {
  const ended = events.filter((event): event is EventOf<'run.ended'> => event.kind === 'run.ended' && event.outcome.is === 'done');
  const done = ended.flatMap(({ task: id }) => state.tasks.filter((task) => task.id === id && task.status === 'done'));
  return done.flatMap((task) =>
    offers
      .filter(({ flows }) => flows === null || flows.includes(task.flow))
      .map(
        ({ text }): ProactiveItem => ({
          key: `offer:${text}`,
          purpose: 'offer',
          text: { key: text, params: {} },
          task: task.id,
          at: isoTime(now),
        }),
      ),
  );
}

/** Items without the offers that the gate keeps back, and the record of why: at most one offer is left. */
export function throughGate(
  items: readonly ProactiveItem[],
  state: Conversation,
  now: number,
  policy: OfferPolicy,
): { readonly items: readonly ProactiveItem[]; readonly moves: readonly Move[] } {
  const kept: ProactiveItem[] = [];
  const moves: Move[] = [];
  let offered = false;
  for (const item of items) {
    const ruling = item.purpose === 'offer' ? mayOffer(state, { now, purpose: 'unasked', policy }) : ({ is: 'yes' } as const);
    const because: string | undefined =
      ruling.is === 'no' ? ruling.because : item.purpose === 'offer' && offered ? 'another offer is made' : undefined;
    if (because === undefined) kept.push(item);
    else moves.push({ move: 'withhold', about: item.key, purpose: 'offer', task: item.task, because, until: null });
    offered ||= item.purpose === 'offer' && because === undefined;
  }
  return { items: kept, moves };
}
