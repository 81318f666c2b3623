import type { DeliveryRank, DeliveryStatus } from '@samvad/framework';
import { Status, WebhookError } from './envelope-schema.ts';
import { type Ignored, malformed, named } from './ignored.ts';

const RANKS: ReadonlyMap<string, DeliveryRank> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  // The first play of a voice message: it was read, and more.
  ['played', 'read'],
  ['failed', 'failed'],
]);

/** Reads news of a message we sent; payments, calls and ranks of later versions are ignored. */
export function statusOf(raw: unknown, account: string): DeliveryStatus | Ignored {
  const read = Status.safeParse(raw);
  if (!read.success) return malformed('status', read.error);
  const { id, status, type, timestamp, biz_opaque_callback_data: reference, errors } = read.data;
  const rank = RANKS.get(status);
  if (!rank || (type !== undefined && type !== 'message'))
    return { ignored: `status ${type === undefined ? '' : `${named(type)} `}${named(status)}` };
  const error = WebhookError.safeParse(errors[0]).data;
  return {
    account,
    messageId: id,
    reference: reference ?? null,
    rank,
    at: timestamp * 1000,
    errorCode: error ? String(error.code) : null,
    errorText: error?.title ?? error?.message ?? null,
  };
}
