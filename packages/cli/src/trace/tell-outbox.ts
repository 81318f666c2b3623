import { OutboundContent } from '@samvad/framework';
import type { OutboxRow } from '@samvad/framework/ports';
import type { Voice } from './voice.ts';

const STATES = {
  waiting: 'has not left yet',
  sending: 'is being sent',
  ambiguous: 'may have been sent; a status or a second attempt will tell',
  sent: 'was sent',
  dead: 'was given up',
  superseded: 'was dropped: something later said it better',
} as const;

/** Tells the messages of a turn and how far each of them got. */
export const tellOutbox = (rows: readonly OutboxRow[], voice: Voice): readonly string[] =>
  rows.map(
    (row) =>
      `Said ${words(row.content, voice)}, which ${fate(row)}${row.messageId === null ? '' : ` (${voice.messageId(row.messageId)})`}.`,
  );

function words(given: unknown, voice: Voice): string {
  const { data: content } = OutboundContent.safeParse(given);
  if (!content) return voice.value(given);
  if (content.type !== 'choices') return voice.quote(content.text);
  return `${voice.quote(content.text)} with the choices ${content.choices.map(({ title }) => voice.quote(title)).join(', ')}`;
}

const fate = ({ status, rank, attempts }: OutboxRow): string => {
  const news = status === 'sent' && rank !== null && rank !== 'sent' ? `was sent and is ${rank}` : STATES[status];
  return attempts > 1 ? `${news} after ${attempts} attempts` : news;
};
