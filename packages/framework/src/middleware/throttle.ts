import type { MiddlewareDeclaration } from '../author/middleware.ts';
import { Fault } from '../kernel/fault.ts';
import { addressKey } from '../model/content.ts';
import { isText } from '../model/event.ts';
import type { FaultSink } from '../ports/caller.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import { HOLDS_BACK_MS } from '../ports/mailbox-rules.ts';
import type { Store } from '../ports/store.ts';
import { FloodGauge, type FloodSettings } from './flood-gauge.ts';

/** What holding back a flood works with. */
export interface ThrottleParts {
  readonly store: Pick<Store, 'apply'>;
  readonly faults: FaultSink;
  readonly doorbell: Pick<Doorbell, 'ring'>;
}

/** More than anybody types, and more than a program needs that tries the bot out; far less than a thousand a minute. */
const SETTINGS: FloodSettings = { burst: 120, perSecond: 2 };
/** The first longer quiet time; it doubles with so many messages more, up to the longest. Milliseconds. */
const FIRST_QUIET_MS = HOLDS_BACK_MS;
const DOUBLES_EVERY = 50;
/** The longest quiet time a flood gets, in milliseconds. */
export const LONGEST_QUIET_MS = 8000;
/** Several processes that receive tell of the same flood once within this time. */
const TOLD_ONCE_WITHIN_MS = 600_000;

/**
 * Holds back a flood of one customer: everything is stored, since an acknowledged message is never dropped, but texts are joined after a growing quiet time.
 * The customer is told once, the operator too. Other customers' mailboxes are not touched.
 */
export function throttle({ store, faults, doorbell }: ThrottleParts, settings: FloodSettings = SETTINGS): MiddlewareDeclaration {
  const gauge = new FloodGauge(settings);
  return {
    name: 'throttle',
    phase: 'inner',
    async receive(context, next) {
      const { event, receivedAt, traceId } = context;
      const key = addressKey(event.address);
      const { over, begins } = gauge.take(key, receivedAt);
      if (over > 0 && isText(event)) context.quietMs = Math.max(context.quietMs, quietAt(over));
      const result = await next();
      if (!begins) return result;
      const { conversationId } = result;
      const fault = new Fault('INBOX.FLOOD', `one customer has sent more than ${settings.burst} messages in a row`, {
        operation: 'inbox.accept',
      });
      faults.keep(fault, { conversationId, traceId }, `flood ${conversationId} ${receivedAt}`);
      const told = await store.apply('accept', {
        key: `flooded:${conversationId}:${Math.floor(receivedAt / TOLD_ONCE_WITHIN_MS)}`,
        event: { kind: 'flooded' },
        to: { conversationId },
        fresh: { conversationId, state: '' },
        now: receivedAt,
        coalesceMs: 0,
        traceId,
      });
      if (told.is === 'accepted') doorbell.ring(conversationId, told.dueAt);
      return result;
    },
  };
}

const quietAt = (over: number): number => Math.min(LONGEST_QUIET_MS, FIRST_QUIET_MS * 2 ** Math.floor(over / DOUBLES_EVERY));
