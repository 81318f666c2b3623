import type { PhoneMedia } from '../../phone/wire.ts';
import { GraphError } from '../graph-error.ts';
import { INVALID_SHAPE, need, objectField, optionalText } from './field.ts';

/** Whether the number owns an uploaded file with this id. */
export type KnowsMedia = (id: string) => boolean;

/** A file reference with its caption. */
export interface MediaPart {
  readonly media: PhoneMedia;
  readonly caption: string;
}

/** Reads `{id | link, caption?, filename?}`: exactly one of id and link, a caption of at most 1024 where it is allowed. */
export function mediaPart(value: unknown, kind: PhoneMedia['kind'], name: string, knows: KnowsMedia, captionAllowed: boolean): MediaPart {
  const part = objectField(value, name);
  need((part.id === undefined) !== (part.link === undefined), `${name} must have exactly one of id and link`, INVALID_SHAPE);
  if (!captionAllowed) need(part.caption === undefined, `${name} must not have a caption`, INVALID_SHAPE);
  const filename = kind === 'document' ? optionalText(part.filename, `${name}.filename`, 240) : undefined;
  const caption = captionAllowed ? (optionalText(part.caption, `${name}.caption`, 1024) ?? '') : '';
  return { media: { kind, ...reference(part.id, part.link, name, knows), ...(filename !== undefined && { filename }) }, caption };
}

function reference(id: unknown, link: unknown, name: string, knows: KnowsMedia): { id: string } | { link: string } {
  if (link !== undefined) {
    need(typeof link === 'string' && /^https?:\/\/[^\s]+$/i.test(link), `${name}.link must be an http(s) URL`, INVALID_SHAPE);
    return { link };
  }
  const key = String(id);
  if (!knows(key)) throw new GraphError(INVALID_SHAPE, `Param ${name}['id'] is not a valid whatsapp business account media attachment ID`);
  return { id: key };
}
