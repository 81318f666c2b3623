import { emotionPolicy } from '../dialogue/emotion-policy.ts';
import { focused } from '../dialogue/task-state.ts';
import { type Chance, newId } from '../kernel/chance.ts';
import type { Address } from '../model/content.ts';
import { type Composed, composeMessages } from '../reply/compose-messages.ts';
import { type RenderContext, render } from '../reply/render.ts';
import { SaidBefore } from '../reply/said-before.ts';
import type { Conclusion } from './think.ts';
import type { TurnParts } from './turn-parts.ts';

/** Puts what a turn came to into words, in the customer's language and within the channel's limits. Silent when nobody has written yet. */
export function inWords(
  conclusion: Pick<Conclusion, 'conversation' | 'moves'>,
  to: Address | null,
  { now, spokenAt }: { readonly now: number; readonly spokenAt: number },
  chance: Chance,
  parts: TurnParts,
): Composed & { readonly said: readonly string[] } {
  const { conversation, moves } = conclusion;
  if (!to) return { messages: [], prompt: null, said: conversation.said };
  const said = new SaidBefore(conversation.said);
  const show: RenderContext = {
    language: conversation.language,
    timeZone: parts.settings.timeZone,
    currency: parts.settings.currency,
    now,
    catalogue: parts.catalogue,
    words: parts.words,
    said,
    tone: emotionPolicy(conversation.emotion, focused(conversation)?.flow ?? null).tone,
  };
  const link = conversation.greeted ? '' : parts.settings.privacyLink;
  const footer = link ? render({ key: 'samvad:privacy', params: { link } }, show) : '';
  const composed = composeMessages(moves, {
    ...show,
    limits: parts.limits(to.channel),
    promptId: () => newId('q', chance),
    spokenAt,
    footer,
  });
  return { ...composed, said: said.marks };
}
