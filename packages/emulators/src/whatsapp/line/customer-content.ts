import type { PhoneMedia, PhoneOption, Shown } from '../../phone/wire.ts';
import { PhoneRefusal } from '../phone-refusal.ts';
import type { Json } from '../send/field.ts';
import type { CustomerAction, CustomerFile } from './customer-draft.ts';
import { kindOf } from './customer-draft.ts';
import type { MediaFile } from './media-store.ts';
import type { StoredMessage } from './threads.ts';

/** A customer's message on its way to the business: what is on the wire beside id and time, and what the own phone shows of it. */
export interface CustomerContent {
  readonly type: string;
  readonly body: Json;
  readonly shown: Shown;
  readonly replyTo?: string;
}

const UNSUPPORTED = { code: 131051, title: 'Message type unknown', message: 'Message type unknown' };

/** The message of something a customer says or presses. `find` looks a message of the same thread up. */
export function contentOfAction(action: CustomerAction, find: (wamid: string) => StoredMessage): CustomerContent {
  switch (action.type) {
    case 'text':
      return { type: 'text', body: { text: { body: action.text } }, shown: { text: action.text }, ...quoted(action.replyTo) };
    case 'press':
      return pressed(find(action.wamid), action.option);
    case 'location': {
      const { type, replyTo, ...place } = action;
      const { latitude, longitude, name, address } = place;
      const location = { latitude, longitude, ...(name && { name }), ...(address && { address }) };
      return { type, body: { location }, shown: { text: '', place: location }, ...quoted(replyTo) };
    }
    case 'reaction': {
      const { to, emoji } = action;
      const reaction = { message_id: find(to).wamid, ...(emoji && { emoji }) };
      return { type: 'reaction', body: { reaction }, shown: { text: '', reaction: { messageId: to, emoji } } };
    }
    case 'edit': {
      const edit = { original_message_id: ownOf(find(action.wamid)).wamid, message: { type: 'text', text: { body: action.text } } };
      return { type: 'edit', body: { edit }, shown: { text: action.text, changed: 'edited' } };
    }
    case 'revoke': {
      const revoke = { original_message_id: ownOf(find(action.wamid)).wamid };
      return { type: 'revoke', body: { revoke }, shown: { text: '', changed: 'revoked' } };
    }
    case 'contact':
      return contact(action.name, action.phone);
    case 'unsupported': {
      const errors = [{ ...UNSUPPORTED, error_data: { details: 'Message type is currently not supported.' } }];
      return { type: 'unsupported', body: { errors, unsupported: { type: action.what } }, shown: { text: `(${action.what})` } };
    }
  }
}

/** The message of a file that a customer sends. */
export function contentOfFile({ kind: asked, caption, filename }: CustomerFile, file: MediaFile): CustomerContent {
  const kind: PhoneMedia['kind'] = asked ?? kindOf(file.mime);
  const more = {
    ...(kind === 'audio' && { voice: true }),
    ...(kind === 'sticker' && { animated: false }),
    ...(kind === 'document' && { filename: filename ?? 'document' }),
    ...(caption && kind !== 'audio' && kind !== 'sticker' && { caption }),
  };
  return {
    type: kind,
    body: { [kind]: { id: file.id, mime_type: file.mime, sha256: file.sha256, ...more } },
    shown: { text: caption ?? '', media: { kind, id: file.id, ...(filename && { filename }) } },
  };
}

/** Everything in a message that can be pressed. */
export const optionsOf = ({ shown }: StoredMessage): readonly PhoneOption[] => [
  ...(shown.buttons ?? []),
  ...(shown.list?.sections.flatMap(({ rows }) => rows) ?? []),
];

function pressed(message: StoredMessage, wanted: string): CustomerContent {
  const options = optionsOf(message);
  const option = options.find(({ id }) => id === wanted) ?? options.find(({ title }) => title === wanted);
  if (!option)
    throw new PhoneRefusal(`that message offers ${options.map(({ title }) => `“${title}”`).join(', ') || 'nothing'}, not “${wanted}”`);
  const { kind, id, title, description } = option;
  const common = { shown: { text: title }, replyTo: message.wamid };
  if (kind === 'template') return { type: 'button', body: { button: { payload: id, text: title } }, ...common };
  const type = kind === 'row' ? 'list_reply' : 'button_reply';
  return { type: 'interactive', body: { interactive: { type, [type]: { id, title, ...(description && { description }) } } }, ...common };
}

function contact(name: string, phone: string): CustomerContent {
  const digits = phone.replace(/\D/g, '');
  const entry = { name: { formatted_name: name, first_name: name.split(' ')[0] }, phones: [{ phone, type: 'CELL', wa_id: digits }] };
  return { type: 'contacts', body: { contacts: [entry] }, shown: { text: '', contacts: [`${name} ${phone}`] } };
}

function ownOf(message: StoredMessage): StoredMessage {
  if (message.from === 'customer') return message;
  throw new PhoneRefusal('only own messages can be changed');
}

const quoted = (replyTo: string | undefined): { replyTo?: string } => (replyTo === undefined ? {} : { replyTo });
