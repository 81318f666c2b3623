import type { Router } from '@koa/router';
import type { Bot, DependencyHealth } from '@samvad/framework/ports';

/** What the health routes need. */
export interface HealthParts {
  readonly bot: Pick<Bot, 'health'>;
  /** Metrics in Prometheus text; without it there is no `/metrics`. */
  readonly metrics: (() => Promise<string>) | undefined;
}

/** Without these nothing can be taken or answered; a down ERP or model is answered for honestly and only degrades. */
const VITAL: ReadonlySet<DependencyHealth['name']> = new Set(['store', 'dispatcher', 'channel']);

/** `/healthz` (the process lives), `/readyz` (it can work; one row per dependency) and `/metrics`. */
export function healthRoutes(router: Router, { bot, metrics }: HealthParts): void {
  router.get('/healthz', (ctx) => {
    ctx.body = { alive: true };
  });
  router.get('/readyz', async (ctx) => {
    const dependencies = await bot.health();
    const ready = !dependencies.some(({ name, state }) => state === 'down' && VITAL.has(name));
    ctx.status = ready ? 200 : 503;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { ready, dependencies };
  });
  if (!metrics) return;
  router.get('/metrics', async (ctx) => {
    const text = await metrics();
    ctx.type = 'text/plain; version=0.0.4; charset=utf-8';
    ctx.body = text;
  });
}
