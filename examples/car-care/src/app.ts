import { randomBytes } from 'node:crypto';
import { type BotOptions, movableClock } from '@samvad/framework';
import type { OperatorRequest } from '@samvad/framework/ports';
import { createHost, prometheusMetrics } from '@samvad/host-koa';
import { inspectorApi } from '@samvad/inspector';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { openStore } from '@samvad/store-knex';
import { carCareBot } from './car-care.ts';
import type { Env } from './env.ts';
import { erpNotices } from './erp-notices.ts';
import { jsonLogger } from './logging.ts';
import { startServices } from './services.ts';

const MAPPING = new URL('../frappe.mapping.json', import.meta.url);

/** The app while it runs. */
export interface App {
  readonly url: string;
  readonly adminToken: string;
  /** True where WhatsApp is emulated and the phone page is served. */
  readonly emulated: boolean;
  /** Takes nothing new, ends what was begun, closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the app on an environment that was checked. `proof` is for tests of crash safety only.
 *
 * @throws Fault when the configuration, a plugin or the store is wrong
 */
export async function startApp(env: Env, proof: Pick<BotOptions, 'failpoints' | 'settings'> = {}): Promise<App> {
  const logger = jsonLogger(env.LOG_LEVEL);
  const clock = movableClock();
  const store = await openStore(env.DATABASE_URL, { ...(proof.failpoints && { failpoints: proof.failpoints }) });
  const services = await startServices(
    env,
    () => clock.now(),
    (line) => logger.info(line),
  );
  const metrics = prometheusMetrics();
  const erp = frappe({
    ...services.frappe,
    now: () => clock.now(),
    timeZone: env.TIME_ZONE,
    timeoutMs: env.ERP_TIMEOUT_MS,
    mapping: await readMapping(env.FRAPPE_MAPPING ?? MAPPING),
  });
  const bot = carCareBot(env, services.whatsapp, erp, {
    notices: [erpNotices(erp, services.whatsapp.phoneNumberId)],
    probes: { erp: (signal) => erp.probe(signal) },
    store,
    clock,
    logger,
    meter: metrics.meter,
    ...proof,
  });
  const adminToken = env.ADMIN_TOKEN ?? randomBytes(24).toString('base64url');
  const controls = {
    redrive: (id: string) => bot.redrive(id),
    replay: (id: string) => bot.replay(id),
    operate: (conversation: string, request: OperatorRequest) => bot.operator(conversation, request),
    ...(env.CLOCK_CONTROL === '1' && { clock }),
  };
  const host = createHost({
    bot,
    logger,
    role: env.ROLE,
    metrics: () => metrics.text(),
    mounts: [...(services.emulator ? [services.emulator.simulator] : []), inspectorApi({ reads: bot.reads, clock, adminToken, controls })],
  });
  await bot.start();
  const { url } = await host.listen(env.PORT, env.HOST);
  services.setWebhooks(url);
  return {
    url,
    adminToken,
    emulated: services.emulator !== null,
    async stop() {
      await host.close();
      await bot.stop();
      await services.close();
    },
  };
}
