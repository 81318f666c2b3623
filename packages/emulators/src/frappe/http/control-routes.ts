import { Router } from '@koa/router';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import type { CompanyEventInput } from '../carcare/company-event.ts';
import type { FrappeFaultInput, FrappeFaults } from '../fault-switches.ts';
import type { Site } from '../site.ts';
import { SiteError } from '../site-error.ts';
import type { WebhookDelivery } from '../webhooks/delivery.ts';
import { requestBytes } from './request-bytes.ts';

/** What the control routes steer. */
export interface Controls {
  readonly site: Site;
  readonly faults: FrappeFaults;
  readonly delivery: WebhookDelivery;
}

const webhookSchema = z.strictObject({ url: z.url({ protocol: /^https?$/ }).nullable() });

/**
 * The routes of whoever runs the stand-in, for loopback only: `POST`, `GET`, `DELETE /__control/faults`, `POST /__control/event`,
 * `GET /__control/docs/<DocType>`, `POST /__control/webhook {"url": …}`.
 */
export function controlRoutes({ site, faults, delivery }: Controls): Router {
  const router = new Router({ prefix: '/__control' });
  router.use(refuseStrangers, answerProblems);
  router.post('/faults', async (ctx) => {
    ctx.body = faults.add((await jsonBody(ctx)) as FrappeFaultInput);
  });
  router.get('/faults', (ctx) => {
    ctx.body = faults.all();
  });
  router.delete('/faults', (ctx) => {
    faults.clear();
    ctx.status = 204;
  });
  router.post('/event', async (ctx) => {
    ctx.body = await site.emit((await jsonBody(ctx)) as CompanyEventInput);
  });
  router.get('/docs/:doctype', (ctx) => {
    ctx.body = site.documents.where(ctx.params['doctype'] ?? '');
  });
  router.post('/webhook', async (ctx) => {
    delivery.setUrl(webhookSchema.parse(await jsonBody(ctx)).url);
    ctx.status = 204;
  });
  return router;
}

/** Pages of other sites cannot send JSON here unasked, and other machines nothing at all. */
function refuseStrangers(ctx: Context, next: Next): Promise<unknown> {
  const { remoteAddress = '' } = ctx.req.socket;
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress);
  if (!isLoopback) ctx.throw(403, 'control routes are for this machine only');
  if (ctx.method === 'POST' && !ctx.is('json')) ctx.throw(415, 'control routes take JSON');
  return next();
}

function answerProblems(ctx: Context, next: Next): Promise<unknown> {
  return next().catch((error: unknown) => {
    if (!(error instanceof z.ZodError || error instanceof SiteError || error instanceof SyntaxError)) throw error;
    ctx.status = 400;
    ctx.body = { error: error instanceof z.ZodError ? z.prettifyError(error) : error.message };
  });
}

async function jsonBody(ctx: Context): Promise<unknown> {
  const bytes = await requestBytes(ctx.req);
  return JSON.parse(bytes?.toString('utf8') ?? 'null') as unknown;
}
