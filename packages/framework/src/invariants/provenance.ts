import type { SlotValue } from '../model/slot-value.ts';
import type { AuditedEvent } from '../ports/store-audit.ts';
import type { Finding, Invariant } from './invariant.ts';
import { isErased } from './slot-ledger.ts';

/** Sources that are no message of the customer. */
const NO_MESSAGE: ReadonlySet<SlotValue['source']['by']> = new Set(['profile', 'erp', 'operator']);

/** I11. The words of a text are looked for in its message, whatever their case and spacing; they may run on into the next one of its burst. */
export const provenance: Invariant = {
  id: 'I11',
  says: 'every value names where it came from, and what a customer said names the message and the words',
  check({ audit }) {
    const messages = new Map(audit.inbox.flatMap((event) => (event.messageId === null ? [] : [[event.messageId, event] as const])));
    return audit.turns.flatMap((turn) =>
      turn.slotChanges.flatMap(({ slot, after }) =>
        (after && !isErased(after) ? judge(after, messages) : []).map((finding) => ({
          ...finding,
          turnId: turn.id,
          evidence: { slot, by: after?.source.by ?? null },
        })),
      ),
    );
  },
};

function judge(value: SlotValue, messages: ReadonlyMap<string, AuditedEvent>): readonly Finding[] {
  const { by, messageId, quote } = value.source;
  if (NO_MESSAGE.has(by)) return messageId === null ? [] : [{ text: 'A value that no message gave names one.' }];
  // A question that may be left empty was left out: there are no words for that.
  if (messageId === null) return value.value === '' ? [] : [{ text: 'A value that a customer gave names no message.' }];
  const event = messages.get(messageId);
  if (event?.event.kind !== 'message') return [{ text: 'A value names a message that this mailbox never got.' }];
  if (by !== 'text') return [];
  if (quote.trim() === '') return [{ text: 'A value that was said has no words.' }];
  if (has(wordsOf(event), quote)) return [];
  const together = [...messages.values()].filter((other) => event.turnId !== null && other.turnId === event.turnId);
  if (together.some((other) => has(wordsOf(other), quote)))
    return [{ text: 'The words of a value are in another message than the one it names.' }];
  return has(together.map(wordsOf).join(' '), quote) ? [] : [{ text: 'The words of a value are not in its message.' }];
}

function wordsOf({ event }: AuditedEvent): string {
  const content = event.kind === 'message' ? event.content : undefined;
  switch (content?.type) {
    case 'text':
    case 'edit':
      return content.text;
    case 'media':
      return content.caption ?? '';
    case 'choice':
      return content.title;
    default:
      return '';
  }
}

const has = (text: string, words: string): boolean => plain(text).includes(plain(words));

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
