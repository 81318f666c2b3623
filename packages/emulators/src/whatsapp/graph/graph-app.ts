import { createHash, timingSafeEqual } from 'node:crypto';
import { Router } from '@koa/router';
import Koa, { type Middleware } from 'koa';
import { GraphError } from '../graph-error.ts';
import type { Line } from '../line/line.ts';
import { addMediaRoutes } from './media-routes.ts';
import { addMessagesRoutes } from './messages-routes.ts';
import { addNumberRoute } from './number-route.ts';
import { unknownObject } from './path-object.ts';

/** What the API is built of. `log` is told of errors that are the emulator's own. */
export interface GraphParts {
  readonly line: Line;
  readonly accessToken: string;
  readonly log: (line: string) => void;
  /** Served before the API, without its token: the phone page. */
  readonly before: Middleware;
}

const VERSION = /^v\d{1,3}\.\d{1,3}$/;

/** The emulated Graph API as a Koa application. */
export function graphApp(parts: GraphParts): Koa {
  const { line } = parts;
  const router = new Router();
  addMessagesRoutes(router, line);
  addMediaRoutes(router, line);
  addNumberRoute(router, line);
  const app = new Koa();
  app.silent = true;
  app.use(parts.before);
  app.use(answerErrors(parts));
  app.use(checkToken(parts.accessToken));
  app.use(checkVersion);
  app.use(router.routes());
  app.use((ctx) => {
    throw unknownObject(ctx.method, ctx.path.split('/')[2] ?? '');
  });
  return app;
}

function answerErrors({ line, log }: GraphParts): Middleware {
  return async (ctx, next) => {
    const trace = `A${line.entropy(16).toString('base64url')}`;
    try {
      await next();
    } catch (thrown) {
      const known = thrown instanceof GraphError;
      if (!known) log(`the emulator failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
      const error = known ? thrown : new GraphError(1, 'The emulator itself failed; its log says why', 500);
      ctx.status = error.status;
      ctx.body = error.body(trace);
      if (error.status === 401) ctx.set('www-authenticate', `OAuth "Facebook Platform" "invalid_token" "${error.details}"`);
    }
  };
}

function checkToken(accessToken: string): Middleware {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(accessToken);
  return (ctx, next) => {
    const [, given] = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(ctx.get('authorization')) ?? [];
    if (given === undefined) throw new GraphError(0, 'An access token is required to request this resource.');
    if (!timingSafeEqual(digest(given), expected)) throw new GraphError(190, 'Invalid OAuth access token - Cannot parse access token');
    return next();
  };
}

const checkVersion: Middleware = (ctx, next) => {
  const [, first = ''] = ctx.path.split('/');
  if (first !== 'media' && !VERSION.test(first)) throw new GraphError(2500, `Unknown path components: ${ctx.path}`);
  return next();
};
