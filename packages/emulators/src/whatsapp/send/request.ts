import type { Shown } from '../../phone/wire.ts';
import { sendContent } from './content.ts';
import { INVALID_SHAPE, isObject, type Json, MISSING, need, objectField, optionalText, textField } from './field.ts';
import type { KnowsMedia } from './media-part.ts';

/** A checked call of `/messages`: something to deliver, or a read receipt (perhaps with the typing indicator). */
export type MessagesRequest =
  | {
      readonly kind: 'send';
      readonly type: string;
      /** The phone number in digits, or null when only the business-scoped `recipient` was given. */
      readonly to: string | null;
      readonly recipient: string | null;
      readonly input: string;
      readonly replyTo?: string;
      readonly opaque?: string;
      readonly shown: Shown;
      readonly raw: Json;
    }
  | { readonly kind: 'read'; readonly messageId: string; readonly typing: boolean };

/** Checks a body of `/messages` as Meta does; throws a {@link GraphError} that names the field. */
export function readMessagesRequest(value: unknown, knows: KnowsMedia): MessagesRequest {
  need(isObject(value), 'The request body must be a JSON object', INVALID_SHAPE);
  need(value.messaging_product !== undefined, 'The parameter messaging_product is required.', INVALID_SHAPE);
  need(value.messaging_product === 'whatsapp', 'messaging_product must be whatsapp', INVALID_SHAPE);
  return value.status === undefined ? sendRequest(value, knows) : receipt(value);
}

function receipt(body: Json): MessagesRequest {
  need(body.status === 'read', 'status must be read', INVALID_SHAPE);
  const messageId = textField(body.message_id, 'message_id', 256, INVALID_SHAPE);
  const typing = body.typing_indicator !== undefined;
  if (typing)
    need(objectField(body.typing_indicator, 'typing_indicator').type === 'text', 'typing_indicator.type must be text', INVALID_SHAPE);
  return { kind: 'read', messageId, typing };
}

function sendRequest(body: Json, knows: KnowsMedia): MessagesRequest {
  need(body.to !== undefined || body.recipient !== undefined, 'The parameter to is required.', MISSING);
  need(body.recipient_type === undefined || body.recipient_type === 'individual', 'recipient_type must be individual', INVALID_SHAPE);
  const recipient = optionalText(body.recipient, 'recipient', 256) ?? null;
  const input =
    body.to === undefined ? (recipient ?? '') : textField(typeof body.to === 'number' ? String(body.to) : body.to, 'to', 30, INVALID_SHAPE);
  const to = body.to === undefined ? null : phoneDigits(input);
  const replyTo =
    body.context === undefined ? undefined : textField(objectField(body.context, 'context').message_id, 'context.message_id', 256);
  const opaque = optionalText(body.biz_opaque_callback_data, 'biz_opaque_callback_data', 512);
  const type = body.type === undefined ? 'text' : textField(body.type, 'type', 64);
  const shown = sendContent(type, body, knows);
  return {
    kind: 'send',
    type,
    to,
    recipient,
    input,
    ...(replyTo !== undefined && { replyTo }),
    ...(opaque !== undefined && { opaque }),
    shown,
    raw: body,
  };
}

function phoneDigits(input: string): string {
  const digits = input.replace(/[\s()+-]/g, '');
  need(/^\d{6,15}$/.test(digits), 'to must be a phone number in international form', INVALID_SHAPE);
  return digits;
}
