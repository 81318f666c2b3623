import type { Router, RouterMiddleware } from '@koa/router';
import { codes, type Logger } from '@samvad/framework';
import type { Bot, WebhookAnswer, WebhookHeaders } from '@samvad/framework/ports';
import { type Refusable, refuse } from './api-error.ts';
import { readBody } from './read-body.ts';

/** What the webhook routes need. */
export interface WebhookParts {
  readonly bot: Pick<Bot, 'webhook' | 'notice' | 'verify'>;
  readonly logger: Logger;
  readonly mostBytes: number;
  readonly channels: readonly string[];
  readonly systems: readonly string[];
}

type Take = (rawBody: Buffer, headers: WebhookHeaders) => Promise<WebhookAnswer>;

/** `/webhooks/<channel>` with its verification by GET, and `/webhooks/<business system>`: raw bytes in, the bot's answer out. */
export function webhookRoutes(router: Router, parts: WebhookParts): void {
  const { bot, channels, systems } = parts;
  for (const channel of channels) {
    router.get(`/webhooks/${channel}`, (ctx) => {
      const challenge = bot.verify(channel, singles(ctx.query));
      if (challenge === undefined) return refuse(ctx, 403, 'WEBHOOK.VERIFICATION', 'the verification token is not ours');
      ctx.type = 'text/plain';
      ctx.body = challenge;
    });
    router.post(
      `/webhooks/${channel}`,
      posting(parts, async (body, headers) => bot.webhook(channel, body, headers)),
    );
  }
  for (const system of systems)
    router.post(
      `/webhooks/${system}`,
      posting(parts, async (body, headers) => bot.notice(system, body, headers)),
    );
}

const posting =
  ({ logger, mostBytes }: WebhookParts, take: Take): RouterMiddleware =>
  async (ctx) => {
    const body = await readBody(ctx.req, mostBytes);
    if (body.is === 'read') return tell(ctx, await take(body.bytes, joined(ctx.req.headersDistinct)));
    logger.warn('a webhook body was not taken', { path: ctx.path, why: body.is });
    if (body.is === 'too-large') return refuse(ctx, 413, 'WEBHOOK.BODY', `the body is over ${mostBytes} bytes`);
    ctx.status = 400;
  };

function tell(ctx: Refusable, { status, fault }: WebhookAnswer): void {
  const code = fault?.code ?? 'WEBHOOK.BODY';
  if (status !== 200) return refuse(ctx, status, code, codes[code].text);
  ctx.status = 200;
  ctx.body = 'OK';
}

/** A header that came several times as one, where the bot sees that it did. */
const joined = (headers: NodeJS.Dict<string[]>): WebhookHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values?.join(', ')]));

/** A parameter that came several times is none: which of them was meant nobody knows. */
const singles = (query: NodeJS.Dict<string | string[]>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
