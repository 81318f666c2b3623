import type { PhoneMedia, Shown } from '../../phone/wire.ts';
import { GraphError } from '../graph-error.ts';
import { degreesField, INVALID_SHAPE, type Json, listField, need, objectField, optionalText, textField } from './field.ts';
import { interactiveContent } from './interactive.ts';
import { type KnowsMedia, mediaPart } from './media-part.ts';
import { templateContent } from './template.ts';

type Reader = (body: Json, knows: KnowsMedia) => Shown;

const UNSUPPORTED_TYPE = 131051;

const READERS: Readonly<Record<string, Reader>> = {
  text: ({ text }) => ({ text: textField(objectField(text, 'text').body, 'text.body', 4096, INVALID_SHAPE) }),
  image: media('image', true),
  video: media('video', true),
  document: media('document', true),
  audio: media('audio', false),
  sticker: media('sticker', false),
  location,
  contacts,
  reaction,
  interactive: ({ interactive }, knows) => interactiveContent(interactive, knows),
  template: ({ template }) => templateContent(template),
};

/** Checks the body of a send by its type and returns what the phone shows of it. An unknown type is 131051. */
export function sendContent(type: string, body: Json, knows: KnowsMedia): Shown {
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (read === undefined) throw new GraphError(UNSUPPORTED_TYPE, `Message type '${type}' is not supported`);
  return read(body, knows);
}

function media(kind: PhoneMedia['kind'], captionAllowed: boolean): Reader {
  return (body, knows) => {
    const part = mediaPart(body[kind], kind, kind, knows, captionAllowed);
    return { text: part.caption, media: part.media };
  };
}

function location({ location: value }: Json): Shown {
  const place = objectField(value, 'location');
  const name = optionalText(place.name, 'location.name', 1000);
  const address = optionalText(place.address, 'location.address', 1000);
  return {
    text: '',
    place: {
      latitude: degreesField(place.latitude, 'location.latitude', 90),
      longitude: degreesField(place.longitude, 'location.longitude', 180),
      ...(name !== undefined && { name }),
      ...(address !== undefined && { address }),
    },
  };
}

function contacts({ contacts: value }: Json): Shown {
  const names = listField(value, 'contacts', 1, 5).map((entry, index) => {
    const name = objectField(objectField(entry, `contacts[${index}]`).name, `contacts[${index}].name`);
    const parts = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'].filter((part) => name[part] !== undefined);
    need(parts.length > 0, `contacts[${index}].name needs one more part beside formatted_name`, INVALID_SHAPE);
    return textField(name.formatted_name, `contacts[${index}].name.formatted_name`, 512);
  });
  return { text: '', contacts: names };
}

function reaction({ reaction: value, context }: Json): Shown {
  const part = objectField(value, 'reaction');
  need(context === undefined, 'a reaction must not have a context', INVALID_SHAPE);
  const emoji = part.emoji ?? '';
  need(
    typeof emoji === 'string' && emoji.length <= 32 && !/[\p{L}\s]/u.test(emoji),
    'reaction.emoji must be one emoji, or empty to take it back',
  );
  return { text: '', reaction: { messageId: textField(part.message_id, 'reaction.message_id', 256), emoji } };
}
