import { type Chance, newId } from '../kernel/chance.ts';
import type { Address } from '../model/content.ts';
import { type Composed, composeMessages } from '../reply/compose-messages.ts';
import { type RenderContext, render } from '../reply/render.ts';
import type { Conclusion } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** Puts what a turn came to into words, in the customer's language and within the channel's limits. Silent when nobody has written yet. */
export function inWords(conclusion: Conclusion, to: Address | null, now: number, chance: Chance, parts: TurnParts): Composed {
  if (!to) return { messages: [], prompt: null };
  const { conversation, moves } = conclusion;
  const show: RenderContext = {
    language: conversation.language,
    timeZone: parts.settings.timeZone,
    currency: parts.settings.currency,
    now,
    catalogue: parts.catalogue,
    words: parts.words,
  };
  const link = conversation.greeted ? '' : parts.settings.privacyLink;
  const footer = link ? render({ key: 'samvad:privacy', params: { link } }, show) : '';
  return composeMessages(moves, { ...show, limits: parts.limits(to.channel), promptId: () => newId('q', chance), footer });
}
