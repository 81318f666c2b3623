import type { ApplyInput } from '../dialogue/apply.ts';
import { applyOutcome } from '../dialogue/apply-outcome.ts';
import type { Act } from '../dialogue/move.ts';
import { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf, MailboxEvent } from '../model/event.ts';

/** Outcomes of runs and other news from inside. */
export function takeNews(
  conversation: Conversation,
  events: readonly MailboxEvent[],
  context: ApplyInput,
  undelivered: (event: EventOf<'delivery.failed'>) => void,
): { conversation: Conversation; acts: readonly Act[] } {
  const acts: Act[] = [];
  let state = conversation;
  for (const event of events) {
    if (event.kind === 'run.ended') {
      const news = applyOutcome(state, event, { ...context, begun: new Set<string>(), agreed: null, cancelled: false });
      state = news.conversation;
      acts.push(...news.acts);
    }
    if (event.kind === 'run.delayed') {
      const key = event.inDoubt ? 'samvad:delayed.inDoubt' : 'samvad:delayed';
      acts.push({ act: 'told', text: { key, params: {} }, kind: 'outcome' });
    }
    if (event.kind === 'flooded') acts.push({ act: 'told', text: { key: 'samvad:flooded', params: {} }, kind: 'reply' });
    if (event.kind === 'delivery.failed') {
      if (event.code === 'OUTBOX.DEAD') acts.push(unsure(event));
      else undelivered(event);
    }
  }
  return { conversation: state, acts };
}

/** What may never have come is said again when it told something; a question comes again by itself. */
const unsure = ({ text }: EventOf<'delivery.failed'>): Act => ({
  act: 'told',
  text: text === null ? { key: 'samvad:unsure', params: {} } : { key: 'samvad:unsure.told', params: { text } },
  kind: 'reply',
});

/** The fault of a message that was accepted and never came. */
export const undeliveredFault = ({ code, outbox }: EventOf<'delivery.failed'>): Fault =>
  new Fault('CHANNEL.UNDELIVERED', `a message was accepted but not delivered: ${code}`, {
    operation: 'messages.deliver',
    facts: { code, outbox },
  });
