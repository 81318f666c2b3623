import type { Address, OutboundContent, Outgoing } from '@samvad/framework';
import { asButtons, asList, asNumbered, type Interactive } from './choices.ts';
import { limits, REFERENCE_LENGTH } from './limits.ts';

/** What is posted to `/messages`. */
export type GraphMessage = {
  readonly messaging_product: 'whatsapp';
  readonly recipient_type: 'individual';
  readonly biz_opaque_callback_data: string;
} & Recipient &
  Body;

type Recipient = { readonly to: string } | { readonly recipient: string };
type Body =
  | { readonly type: 'text'; readonly text: { readonly body: string } }
  | { readonly type: 'interactive'; readonly interactive: Interactive };

/** A message in Meta's form, or why it has none. */
export type Rendered = { readonly is: 'message'; readonly message: GraphMessage } | { readonly is: 'unfit'; readonly why: string };

/**
 * Puts a message into Meta's form within Meta's limits. Choices go down a ladder, buttons, list, numbered text, until one carries all of them whole;
 * only what does not fit into a single text is unfit.
 */
export function render({ address, content, reference }: Outgoing): Rendered {
  if (reference.length > REFERENCE_LENGTH) return { is: 'unfit', why: `the reference is longer than ${REFERENCE_LENGTH}` };
  const body = bodyOf(content);
  if (!body) return { is: 'unfit', why: content.text.trim() ? `the text is longer than ${limits.textLength}` : 'the text is empty' };
  return {
    is: 'message',
    message: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...recipientOf(address),
      ...body,
      biz_opaque_callback_data: reference,
    },
  };
}

// Without its plus Meta takes a number for one of the business's own country; a user id in `to` is dropped without a word.
const recipientOf = ({ kind, id }: Address): Recipient => (kind === 'phone' ? { to: `+${id}` } : { recipient: id });

function bodyOf(content: OutboundContent): Body | undefined {
  switch (content.type) {
    case 'text':
      return asText(content.text.toWellFormed());
    case 'choices':
      return asInteractive(asButtons(content) ?? asList(content)) ?? asText(asNumbered(content));
    case 'location-request':
      return asInteractive(asLocationRequest(content.text.toWellFormed())) ?? asText(content.text.toWellFormed());
  }
}

const asInteractive = (interactive: Interactive | undefined): Body | undefined => interactive && { type: 'interactive', interactive };

const asText = (body: string | undefined): Body | undefined =>
  body?.trim() && body.length <= limits.textLength ? { type: 'text', text: { body } } : undefined;

const asLocationRequest = (text: string): Interactive | undefined =>
  text.trim() && text.length <= limits.choicesText
    ? { type: 'location_request_message', body: { text }, action: { name: 'send_location' } }
    : undefined;
