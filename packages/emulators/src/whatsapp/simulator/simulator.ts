import { Router } from '@koa/router';
import type { Middleware } from 'koa';
import type { Customers } from '../line/customers.ts';
import type { Line } from '../line/line.ts';
import { addApiRoutes } from './api-routes.ts';
import { EventStreams } from './event-streams.ts';
import { answerRefusals, pageHeaders } from './guard.ts';
import { MOUNT, servePage, servePagePart } from './page-files.ts';

/** The phone page and its API under `/simulator`, and how its open streams are ended. */
export interface Simulator {
  readonly middleware: Middleware;
  readonly close: () => void;
}

/** Builds the phone page for a line. */
export function simulator(line: Line, customers: Customers): Simulator {
  const streams = new EventStreams(line);
  const router = new Router({ prefix: MOUNT });
  router.use(pageHeaders, answerRefusals);
  router.get('/', (ctx) => servePage(ctx));
  router.get('/page/{*path}', (ctx) => servePagePart(ctx, ctx.params['path'] ?? ''));
  addApiRoutes(router, { line, customers, streams });
  return { middleware: router.routes() as Middleware, close: () => streams.close() };
}
