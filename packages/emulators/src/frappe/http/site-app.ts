import { randomUUID } from 'node:crypto';
import Koa, { type Context } from 'koa';
import type { FrappeFaults } from '../fault-switches.ts';
import type { Site } from '../site.ts';
import { SiteError } from '../site-error.ts';
import type { WebhookDelivery } from '../webhooks/delivery.ts';
import { type Answer, type ApiVersion, errorBody, htmlPage } from './answer.ts';
import { callArguments } from './call-arguments.ts';
import { controlRoutes } from './control-routes.ts';
import type { Credentials } from './credentials.ts';
import { dispatch } from './dispatch.ts';
import { requestBytes } from './request-bytes.ts';
import { strikeAfter, strikeBefore } from './strike.ts';

/** What the site's web server is built of. */
export interface SiteAppParts {
  readonly site: Site;
  readonly credentials: Credentials;
  readonly faults: FrappeFaults;
  readonly delivery: WebhookDelivery;
  /** Whether errors show their tracebacks. */
  readonly tracebacks: boolean;
  /** Ends pauses of injected faults. */
  readonly stop: AbortSignal;
  /** Told of errors that are the stand-in's own. */
  readonly log: (line: string) => void;
}

/** The site as a Koa application: the API, its files, and the control routes. */
export function siteApp(parts: SiteAppParts): Koa {
  const app = new Koa();
  app.silent = true;
  app.use(controlRoutes(parts).routes());
  app.use(async (ctx) => {
    const version: ApiVersion = ctx.path.startsWith('/api/v2/') ? 'v2' : 'v1';
    ctx.set('x-frappe-request-id', randomUUID());
    try {
      const answer = await serve(parts, ctx, version);
      if (answer !== 'unanswered') send(ctx, answer);
    } catch (thrown) {
      sendError(parts, ctx, version, siteError(parts, thrown));
    }
  });
  return app;
}

async function serve(parts: SiteAppParts, ctx: Context, version: ApiVersion): Promise<Answer | 'unanswered'> {
  const { site, credentials, faults, stop } = parts;
  const path = ctx.path.split('/').slice(1).map(decoded);
  const bytes = await requestBytes(ctx.req);
  if (bytes === null) return { status: 413, body: htmlPage('413 Request Entity Too Large') };
  if (path[0] !== 'api') return serveFile(parts, ctx, `/${path.join('/')}`);
  const inside = path.slice(/^v[12]$/.test(path[1] ?? '') ? 2 : 1);
  const fault = faults.take(`${ctx.method} ${inside.slice(1).join('/')}`);
  const struck = await strikeBefore(ctx, fault, stop);
  if (struck !== undefined) return struck;
  const given = await callArguments({ query: ctx.URL.searchParams, contentType: ctx.get('content-type'), bytes });
  if (ctx.method === 'POST' && inside.join('/') === 'method/login') {
    ctx.set('set-cookie', credentials.login(given.fields));
    return { status: 200, body: { message: 'Logged In', home_page: '/app', full_name: credentials.user } };
  }
  const answer = dispatch(site, { version, verb: ctx.method, path: inside, given, user: identify(parts, ctx) });
  return (await strikeAfter(ctx, fault, answer, stop)) ? answer : 'unanswered';
}

/** `/files/…` is for everybody, `/private/files/…` for the API's user. */
function serveFile(parts: SiteAppParts, ctx: Context, path: string): Answer | 'unanswered' {
  const file = ctx.method === 'GET' && /^(\/private)?\/files\//.test(path) ? parts.site.files.read(path) : undefined;
  if (file === undefined) return { status: 404, body: htmlPage('404 Not Found') };
  if (path.startsWith('/private/') && identify(parts, ctx) === null) return { status: 403, body: htmlPage('403 Forbidden') };
  ctx.type = file.mime === '' ? 'application/octet-stream' : file.mime;
  ctx.set({ 'x-content-type-options': 'nosniff', 'content-disposition': 'attachment' });
  ctx.body = file.bytes;
  return 'unanswered';
}

const identify = ({ credentials }: SiteAppParts, ctx: Context): string | null =>
  credentials.identify({
    verb: ctx.method,
    authorization: ctx.get('authorization'),
    cookie: ctx.get('cookie'),
    csrfToken: ctx.get('x-frappe-csrf-token'),
  });

/** Everything that is thrown is an error of the site; what it did not expect itself is a 500 of Python's. */
function siteError({ log }: SiteAppParts, thrown: unknown): SiteError {
  if (thrown instanceof SiteError) return thrown;
  if (thrown instanceof SyntaxError) return new SiteError('JSONDecodeError', thrown.message);
  log(`the stand-in failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  return new SiteError('Exception', 'The stand-in itself failed; its log says why');
}

function sendError({ tracebacks }: SiteAppParts, ctx: Context, version: ApiVersion, error: SiteError): void {
  const accept = ctx.get('accept');
  if (error.status === 401) ctx.set('set-cookie', 'sid=; Path=/; Max-Age=0');
  const asPage = accept.startsWith('text') && !accept.includes('application/json');
  send(ctx, { status: error.status, body: asPage ? htmlPage(error.type) : errorBody(version, error, tracebacks) });
}

function send(ctx: Context, { status, body }: Answer): void {
  ctx.status = status;
  if (typeof body === 'string') ctx.type = 'text/html; charset=utf-8';
  ctx.body = body;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
