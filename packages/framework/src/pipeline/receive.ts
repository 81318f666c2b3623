import type { Channel, DeliveryStatus, ParsedWebhook, WebhookHeaders } from '../author/channel.ts';
import type { ReceiveContext, ReceiveMiddleware, ReceiveResult } from '../author/middleware.ts';
import { type Chance, newId } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import { compose } from '../kernel/compose.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import { addressKey } from '../model/content.ts';
import { newConversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import { receiveEcho } from './receive-operator.ts';
import type { FaultSink } from '../ports/caller.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import type { Store } from '../ports/store.ts';
import type { WebhookAnswer } from '../ports/webhook-answer.ts';

/** What receiving works with. */
export interface ReceiveParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly faults: FaultSink;
  readonly failpoints: Failpoints;
  readonly doorbell: Doorbell;
  readonly layers: readonly ReceiveMiddleware[];
  /** BCP 47 of a conversation nobody has spoken in yet. */
  readonly language: string;
}

/**
 * Takes one webhook body: checks and reads it, puts every message into its mailbox, raises every status. Answers only after the last one is
 * stored; nothing is worked on before that.
 */
export function receiver(parts: ReceiveParts): (channel: Channel, rawBody: Buffer, headers: WebhookHeaders) => Promise<WebhookAnswer> {
  const accept = compose<ReceiveContext, ReceiveResult>(parts.layers, (context) => putIntoMailbox(context, parts));
  return async (channel, rawBody, headers) => {
    let parsed: ParsedWebhook;
    try {
      parsed = channel.parse(rawBody, headers);
    } catch (thrown) {
      const fault = toFault(thrown, 'WEBHOOK.BODY', { operation: 'webhook.parse' });
      parts.faults.keep(fault);
      return { status: fault.code === 'WEBHOOK.SIGNATURE' ? 401 : 400, fault };
    }
    parts.failpoints.hit('receive.parsed');
    noteUnknown(parsed, channel, parts);
    try {
      const byCustomer = Map.groupBy(parsed.messages, (event) => addressKey(event.address));
      await Promise.all([
        ...[...byCustomer.values()].map((events) => inOrder(events, channel, accept, parts)),
        ...parsed.statuses.map((status) => raise(status, channel, parts)),
        ...(parsed.echoes ?? []).map((echo) => receiveEcho(echo, parts)),
      ]);
      parts.failpoints.hit('receive.answered');
      return { status: 200 };
    } catch (thrown) {
      const fault = new Fault('INGEST.STORE', 'a webhook could not be stored; the sender repeats it', {
        operation: 'webhook.accept',
        cause: thrown,
      });
      parts.faults.keep(fault);
      return { status: 503, fault };
    }
  };
}

/** One customer's messages keep the order they arrived in. */
async function inOrder(
  events: readonly EventOf<'message'>[],
  channel: Channel,
  accept: (context: ReceiveContext) => Promise<ReceiveResult>,
  parts: ReceiveParts,
): Promise<void> {
  for (const event of events) {
    await accept({ channel, event, receivedAt: parts.clock.now(), traceId: parts.chance.word(16), quietMs: 0 });
  }
}

async function putIntoMailbox(context: ReceiveContext, parts: ReceiveParts): Promise<ReceiveResult> {
  const { event, channel } = context;
  const accepted = await parts.store.apply('accept', {
    key: `${channel.name}:${event.address.account}:${event.messageId}`,
    event,
    to: { address: event.address },
    fresh: {
      conversationId: newId('c', parts.chance),
      state: JSON.stringify(newConversation(newId('p', parts.chance), parts.language)),
    },
    now: context.receivedAt,
    coalesceMs: context.quietMs,
    traceId: context.traceId,
  });
  parts.failpoints.hit('receive.accepted');
  if (accepted.is === 'accepted') parts.doorbell.ring(accepted.conversationId, accepted.dueAt);
  return { is: accepted.is, conversationId: accepted.conversationId };
}

/** A status raises the rank of its row; one that says `failed` becomes an event, because something may have to be done. */
async function raise(status: DeliveryStatus, channel: Channel, parts: ReceiveParts): Promise<void> {
  const now = parts.clock.now();
  const raised = await parts.store.apply('status', {
    channel: channel.name,
    messageId: status.messageId,
    reference: status.reference,
    rank: status.rank,
    at: status.at,
    now,
  });
  if (raised.is !== 'raised' || status.rank !== 'failed') return;
  const accepted = await parts.store.apply('accept', {
    key: `delivery.failed:${raised.outboxId}`,
    event: { kind: 'delivery.failed', outbox: raised.outboxId, code: status.errorCode ?? 'unknown', text: null },
    to: { conversationId: raised.conversationId },
    fresh: { conversationId: raised.conversationId, state: '' },
    now,
    coalesceMs: 0,
    traceId: parts.chance.word(16),
  });
  if (accepted.is === 'accepted') parts.doorbell.ring(accepted.conversationId, accepted.dueAt);
}

/** What this version does not understand is taken and noted, or it would come again for a week. */
function noteUnknown(parsed: ParsedWebhook, channel: Channel, parts: ReceiveParts): void {
  for (const what of new Set(parsed.unknown)) {
    parts.faults.keep(
      new Fault('WEBHOOK.UNKNOWN', `${channel.name} sent ${what}`, { operation: `${channel.name}.parse` }),
      {},
      `unknown ${channel.name} ${what}`,
    );
  }
}
