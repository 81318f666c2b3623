import type { Router, RouterContext } from '@koa/router';
import { z } from 'zod';
import { faultRuleSchema } from '../fault-switches.ts';
import { jsonIn, requestBytes } from '../graph/request-bytes.ts';
import { customerActionSchema, kindOf } from '../line/customer-draft.ts';
import type { Customers } from '../line/customers.ts';
import type { Line } from '../line/line.ts';
import { PhoneRefusal } from '../phone-refusal.ts';
import type { EventStreams } from './event-streams.ts';
import { sameSiteOnly } from './guard.ts';

const MOST_JSON_BYTES = 512 * 1024;
const MOST_FILE_BYTES = 16 * 1024 * 1024;
/** Types that a browser may show on the page's own origin; everything else is only downloaded. */
const SHOWN = /^(image\/(jpeg|png|webp|gif)|audio\/[\w.+-]+|video\/(mp4|3gpp|webm))$/;

const newCustomerSchema = z.strictObject({
  profileName: z.string().trim().min(1).max(100),
  waId: z.string().max(30).optional(),
  phoneHidden: z.boolean().optional(),
});

/** What the page asks of the emulator. */
export interface ApiParts {
  readonly line: Line;
  readonly customers: Customers;
  readonly streams: EventStreams;
}

/** The page's API: the stream, what customers do, their files, and the fault switches. */
export function addApiRoutes(router: Router, { line, customers, streams }: ApiParts): void {
  router.get('/api/events', (ctx) => streams.begin(ctx));

  router.post('/api/customers', sameSiteOnly, async (ctx) => {
    const { profileName, waId, phoneHidden } = newCustomerSchema.parse(await jsonOf(ctx));
    ctx.status = 201;
    ctx.body = line.roster.add({ profileName, ...(waId && { waId }), ...(phoneHidden && { phoneHidden }) });
  });

  router.post('/api/customers/:waId/actions', sameSiteOnly, async (ctx) => {
    const { wamid } = customers.act(waIdIn(ctx), customerActionSchema.parse(await jsonOf(ctx)));
    ctx.status = 201;
    ctx.body = { wamid };
  });

  router.post('/api/customers/:waId/files', sameSiteOnly, async (ctx) => {
    const mime = ctx.get('content-type').toLowerCase();
    if (!/^[\w.+-]+\/[\w.+-]+/.test(mime) || mime.startsWith('text/')) throw new PhoneRefusal('this type of file cannot be sent', 415);
    const bytes = await requestBytes(ctx.req, MOST_FILE_BYTES);
    const [caption, filename] = [textIn(ctx, 'caption'), textIn(ctx, 'filename')];
    const { wamid } = customers.sendFile(waIdIn(ctx), {
      bytes,
      mime,
      kind: kindOf(mime),
      ...(caption && { caption }),
      ...(filename && { filename }),
    });
    ctx.status = 201;
    ctx.body = { wamid };
  });

  router.post('/api/customers/:waId/look', sameSiteOnly, (ctx) => {
    customers.look(waIdIn(ctx));
    ctx.status = 204;
  });

  router.get('/api/media/:id', (ctx) => {
    const file = line.media.find(ctx.params['id'] ?? '');
    if (!file) throw new PhoneRefusal('this file is gone', 404);
    const type = file.mime.split(';')[0] ?? '';
    const shown = SHOWN.test(type);
    ctx.set('content-security-policy', "default-src 'none'; sandbox");
    ctx.set('content-disposition', shown ? 'inline' : 'attachment');
    ctx.type = shown ? type : 'application/octet-stream';
    ctx.body = file.bytes;
  });

  router.get('/api/faults', (ctx) => {
    ctx.body = { items: line.faults.all() };
  });
  router.post('/api/faults', sameSiteOnly, async (ctx) => {
    ctx.status = 201;
    ctx.body = line.faults.add(faultRuleSchema.parse(await jsonOf(ctx)));
  });
  router.delete('/api/faults', sameSiteOnly, (ctx) => {
    line.faults.clear();
    ctx.status = 204;
  });
}

const waIdIn = (ctx: RouterContext): string => ctx.params['waId'] ?? '';

function textIn(ctx: RouterContext, name: string): string {
  const value = ctx.query[name];
  return typeof value === 'string' ? value.slice(0, 1024) : '';
}

/** Only JSON that calls itself so: other types can be posted by any page without asking. */
async function jsonOf(ctx: RouterContext): Promise<unknown> {
  if (!ctx.is('application/json')) throw new PhoneRefusal('the body must be application/json', 415);
  return jsonIn(await requestBytes(ctx.req, MOST_JSON_BYTES));
}
