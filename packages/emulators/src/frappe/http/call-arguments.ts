import type { UploadedFile } from '../methods/site-method.ts';
import { SiteError } from '../site-error.ts';
import { type Fields, isFields, type Value } from '../value.ts';

/** The arguments of a call, and the file it brought along. */
export interface CallArguments {
  readonly fields: Fields;
  readonly file: UploadedFile | null;
}

/** A request as far as its arguments go. */
export interface CallSource {
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/**
 * Reads arguments as Frappe does: a JSON body hides the query, a form adds to it and wins.
 * Throws a {@link SiteError} for a body that cannot be read.
 */
export async function callArguments({ query, contentType, bytes }: CallSource): Promise<CallArguments> {
  const inQuery = Object.fromEntries(query);
  if (bytes.length === 0) return { fields: inQuery, file: null };
  if (/json/i.test(contentType)) return { fields: jsonArguments(bytes), file: null };
  if (/x-www-form-urlencoded/i.test(contentType))
    return { fields: { ...inQuery, ...Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))) }, file: null };
  if (!/multipart\/form-data/i.test(contentType)) return { fields: inQuery, file: null };
  // Deprecated for servers that strangers reach; this one is a developer's own.
  // oxlint-disable-next-line typescript/no-deprecated
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const sent = form.get('file');
  const file = sent instanceof File ? { name: sent.name, mime: sent.type, bytes: Buffer.from(await sent.arrayBuffer()) } : null;
  return { fields: { ...inQuery, ...Object.fromEntries(texts) }, file };
}

function jsonArguments(bytes: Buffer): Fields {
  const body = parse(bytes);
  if (Array.isArray(body)) return { data: body };
  if (!isFields(body)) throw new SiteError('ValidationError', 'Invalid request arguments');
  return body;
}

function parse(bytes: Buffer): Value {
  try {
    return JSON.parse(bytes.toString('utf8')) as Value;
  } catch (error) {
    throw new SiteError('JSONDecodeError', error instanceof Error ? error.message : String(error));
  }
}
