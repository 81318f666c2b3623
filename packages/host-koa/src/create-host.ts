import { Router } from '@koa/router';
import Koa, { type Middleware } from 'koa';
import helmet from 'koa-helmet';
import type { Logger } from '@samvad/framework';
import type { Bot } from '@samvad/framework/ports';
import { answerErrors } from './answer-errors.ts';
import { healthRoutes } from './health-routes.ts';
import { type Host, httpHost } from './http-host.ts';
import { defaultLimits, type HostLimits } from './limits.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** As much of a bot as the host serves. */
export type HostedBot = Pick<Bot, 'webhook' | 'notice' | 'verify' | 'health'>;

/** What a host is made of. */
export interface HostOptions {
  readonly bot: HostedBot;
  readonly logger: Logger;
  /** `all` and `web` (the default) serve everything; `worker` serves health, readiness and metrics only. */
  readonly role?: 'all' | 'web' | 'worker';
  /** Pages and APIs beside ours, each matching its own paths: the inspector, the simulator. Not served by a worker. */
  readonly mounts?: readonly Middleware[];
  /** Metrics in Prometheus text for `/metrics`; see `prometheusMetrics`. */
  readonly metrics?: () => Promise<string>;
  /** Channels with a webhook under `/webhooks/<name>`; `whatsapp` when absent. */
  readonly channels?: readonly string[];
  /** Business systems that post to `/webhooks/<name>`; `frappe` when absent. */
  readonly systems?: readonly string[];
  readonly limits?: Partial<HostLimits>;
}

/**
 * Makes the web server of a bot: webhooks, health and what is mounted beside them. It knows transport only, no dialogue.
 *
 * @example
 * const host = createHost({ bot, logger, mounts: [inspectorApi({ … })] });
 * const { url } = await host.listen(3000, '127.0.0.1');
 */
export function createHost(options: HostOptions): Host {
  const { bot, logger, role = 'web', mounts = [], channels = ['whatsapp'], systems = ['frappe'] } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const router = new Router();
  healthRoutes(router, { bot, metrics: options.metrics });
  if (role !== 'worker') webhookRoutes(router, { bot, logger, mostBytes: limits.bodyBytes, channels, systems });

  const app = new Koa();
  app.on('error', (error: Error) => {
    logger.debug('an answer could not be delivered', { error: error.name });
  });
  app.use(answerErrors(logger));
  app.use(securityHeaders());
  if (role !== 'worker') for (const mount of mounts) app.use(mount);
  app.use(router.routes());
  app.use(router.allowedMethods());
  const handle = app.callback();
  return httpHost((request, answer) => void handle(request, answer), limits, logger);
}

/** Pages run their own scripts and styles only. No HSTS: that is for whoever holds the certificate. */
const securityHeaders = (): Middleware =>
  helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
