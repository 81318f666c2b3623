import { z } from 'zod';

const word = z.string().min(1).nullish().catch(null);

const ErrorBody = z.object({ exc_type: word, exception: word, _server_messages: word, _error_message: word, message: word.optional() });
const Told = z.object({ message: z.string(), raise_exception: z.unknown().optional() });

/** What an error body of the site says. `exc`, the traceback, is never read: it depends on settings and roles. */
export interface SiteError {
  /** Class name, `MandatoryError`. */
  readonly excType: string | null;
  /** What the user would be shown, as one line without HTML. */
  readonly text: string;
}

/** Reads an error body. */
export function siteErrorIn(body: unknown): SiteError {
  const read = ErrorBody.safeParse(body);
  if (!read.success) return { excType: null, text: '' };
  const { exc_type, exception, _server_messages, _error_message } = read.data;
  const [, qualified = null, detail = ''] = /^([\w.]+)(?::\s*(.*))?$/s.exec(exception ?? '') ?? [];
  return {
    excType: exc_type ?? qualified?.split('.').at(-1) ?? null,
    text: plain(toldIn(_server_messages ?? '') ?? _error_message ?? detail),
  };
}

/** Messages are JSON texts in a JSON list; the last one that was thrown counts. */
function toldIn(messages: string): string | undefined {
  const list = z.array(z.string()).safeParse(jsonOf(messages));
  const told = (list.data ?? []).flatMap((entry) => {
    const message = Told.safeParse(jsonOf(entry));
    return message.success ? [message.data] : [];
  });
  return (told.findLast((message) => Boolean(message.raise_exception)) ?? told.at(-1))?.message;
}

/** The value of a JSON text; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const MOST_CHARACTERS = 300;

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS);
