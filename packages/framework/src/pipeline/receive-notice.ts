import type { WebhookHeaders } from '../author/channel.ts';
import type { Notice, NoticeSource } from '../author/notice-source.ts';
import { newId } from '../kernel/chance.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { Address } from '../model/content.ts';
import { newConversation } from '../model/conversation.ts';
import type { WebhookAnswer } from '../ports/webhook-answer.ts';
import type { ReceiveParts } from './receive.ts';

/** Takes one webhook body of a business system: its news go into the mailboxes of the customers concerned, under the same dedupe and order. */
export async function receiveNotice(
  source: NoticeSource,
  rawBody: Buffer,
  headers: WebhookHeaders,
  parts: ReceiveParts,
): Promise<WebhookAnswer> {
  let notices: readonly Notice[];
  try {
    notices = source.parse(rawBody, headers);
  } catch (thrown) {
    const fault = toFault(thrown, 'WEBHOOK.BODY', { operation: `${source.name}.parse` });
    parts.faults.keep(fault);
    return { status: fault.code === 'WEBHOOK.SIGNATURE' ? 401 : 400, fault };
  }
  parts.failpoints.hit('notice.parsed');
  try {
    for (const notice of notices) if (notice.address) await accept(source, notice, notice.address, parts);
    return { status: 200 };
  } catch (thrown) {
    const fault = new Fault('INGEST.STORE', 'a webhook could not be stored; the sender repeats it', {
      operation: `${source.name}.accept`,
      cause: thrown,
    });
    parts.faults.keep(fault);
    return { status: 503, fault };
  }
}

async function accept(source: NoticeSource, notice: Notice, address: Address, parts: ReceiveParts): Promise<void> {
  const { subject, name, event, fields } = notice;
  const accepted = await parts.store.apply('accept', {
    key: `${source.name}:${notice.key}`,
    event: { kind: 'notice', source: source.name, subject, name, event, fields: { ...fields } },
    to: { address },
    fresh: { conversationId: newId('c', parts.chance), state: JSON.stringify(newConversation(newId('p', parts.chance), parts.language)) },
    now: parts.clock.now(),
    coalesceMs: 0,
    traceId: parts.chance.word(16),
  });
  parts.failpoints.hit('notice.accepted');
  if (accepted.is === 'accepted') parts.doorbell.ring(accepted.conversationId, accepted.dueAt);
}
