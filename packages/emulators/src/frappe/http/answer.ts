import type { SiteError } from '../site-error.ts';
import type { Fields, Value } from '../value.ts';

/** The two shapes of the API. */
export type ApiVersion = 'v1' | 'v2';

/** What a call ends with. */
export interface Answer {
  readonly status: number;
  readonly body: Fields | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The result of a call under its key, with the messages it showed. */
export function resultBody(version: ApiVersion, key: 'data' | 'message', result: Value | undefined, told: readonly string[]): Fields {
  const messages = version === 'v1' ? serverMessages(told, {}) : told.length > 0 ? { messages: told.map((message) => ({ message })) } : {};
  return { ...(result !== undefined && { [version === 'v2' ? 'data' : key]: result }), ...messages };
}

/** A document as it is answered: without what is empty. */
export const withoutNulls = (document: Fields): Fields =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));

/** An error as JSON. Tracebacks depend on a setting of the site, and are never shown for what was not found. */
export function errorBody(version: ApiVersion, error: SiteError, tracebacks: boolean): Fields {
  const traceback = `Traceback (most recent call last):\n  File "apps/frappe/frappe/app.py", line 114, in application\n${error.exception}\n`;
  const shown = tracebacks && error.status !== 404;
  if (version === 'v2') {
    const told = error.told[0] ?? error.message;
    return { errors: [{ type: error.type, message: told, indicator: 'red', ...(shown && { exception: traceback }) }] };
  }
  return {
    exc_type: error.type,
    ...(shown && { exception: error.exception, exc: JSON.stringify([traceback]) }),
    ...serverMessages(error.told, { title: error.title, indicator: 'red', raise_exception: 1 }),
  };
}

/** Messages travel as JSON in JSON in JSON. */
function serverMessages(told: readonly string[], more: Fields): Fields {
  if (told.length === 0) return {};
  return { _server_messages: JSON.stringify(told.map((message) => JSON.stringify({ message, ...more }))) };
}

/** A page, as proxies and werkzeug answer it. */
export const htmlPage = (title: string): string =>
  `<!doctype html>\n<html lang=en>\n<title>${title}</title>\n<h1>${title}</h1>\n<hr><center>nginx</center>\n</html>\n`;
