import { Router } from '@koa/router';
import { type Bot, silentLogger } from '@samvad/framework';
import { createHost, type Host, prometheusMetrics } from '@samvad/host-koa';

declare const bot: Bot;
const logger = silentLogger;

// A bot as it is made is a bot that can be hosted, and a role comes from the environment as it stands there.
const host: Host = createHost({ bot, logger, role: 'all', metrics: prometheusMetrics().text });
export const listening: Promise<{ readonly url: string; readonly port: number }> = host.listen(0, '127.0.0.1');

// @ts-expect-error there is no such role
createHost({ bot, logger, role: 'queue' });
// @ts-expect-error a host without a logger would fail silently
createHost({ bot });
// @ts-expect-error a bot that cannot tell its health cannot be hosted
createHost({ bot: { webhook: bot.webhook, notice: bot.notice, verify: bot.verify }, logger });
// @ts-expect-error a router is mounted by its routes
createHost({ bot, logger, mounts: [new Router()] });
// @ts-expect-error a limit that nobody reads
createHost({ bot, logger, limits: { bodyMegabytes: 3 } });
