import closeWithGrace from 'close-with-grace';
import { randomBytes } from 'node:crypto';
import { createBot, Fault, movableClock } from '@samvad/framework';
import { createHost, prometheusMetrics } from '@samvad/host-koa';
import { inspectorApi } from '@samvad/inspector';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { whatsappPlugin } from '@samvad/plugin-whatsapp';
import { openStore } from '@samvad/store-knex';
import { flowPlugins, frappeBindings } from './car-care.ts';
import { type Env, readEnv } from './env.ts';
import { erpNotices } from './erp-notices.ts';
import { jsonLogger } from './logging.ts';
import { startServices } from './services.ts';

/** Exit code of a process that was started with a wrong configuration (sysexits EX_CONFIG). */
const EX_CONFIG = 78;
const PRIVACY_LINK = 'https://carcare.example/privacy';
const MAPPING = new URL('../frappe.mapping.json', import.meta.url);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** Starts the app. Whatever is wrong with its configuration is said in one line each, before anything runs. */
async function main(): Promise<void> {
  const read = readEnv(process.env);
  if ('problems' in read) {
    for (const problem of read.problems) complain(problem);
    process.exitCode = EX_CONFIG;
    return;
  }
  await start(read.env);
}

async function start(env: Env): Promise<void> {
  const logger = jsonLogger(env.LOG_LEVEL);
  const clock = movableClock();
  const store = await openStore(env.DATABASE_URL);
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
  const bot = createBot({
    plugins: [whatsappPlugin({ ...services.whatsapp, timeoutMs: env.CHANNEL_TIMEOUT_MS }), ...flowPlugins],
    bindings: frappeBindings(erp),
    notices: [erpNotices(erp, services.whatsapp.phoneNumberId)],
    probes: { erp: (signal) => erp.probe(signal) },
    store,
    clock,
    logger,
    meter: metrics.meter,
    settings: {
      timeZone: env.TIME_ZONE,
      currency: env.CURRENCY,
      locales: env.LOCALES,
      coalesceMs: env.COALESCE_MS,
      gatewayTimeoutMs: env.ERP_TIMEOUT_MS,
      channelTimeoutMs: env.CHANNEL_TIMEOUT_MS,
      privacyLink: PRIVACY_LINK,
    },
  });
  const adminToken = env.ADMIN_TOKEN ?? randomBytes(24).toString('base64url');
  const controls = { redrive: (id: string) => bot.redrive(id), ...(env.CLOCK_CONTROL === '1' && { clock }) };
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
  closeWithGrace({ delay: 22_000, logger: false }, async ({ err }) => {
    if (err) logger.error('the process met an error nobody handled', { name: err.name, message: err.message, stack: err.stack });
    await host.close();
    await bot.stop();
    await services.close();
  });
  announce(url, env, adminToken, services.emulator !== null);
}

function announce(url: string, env: Env, adminToken: string, emulated: boolean): void {
  if (emulated) say(`phone      ${url}/simulator`);
  say(`inspector  ${url}/inspector`);
  if (env.ADMIN_TOKEN === undefined) say(`           admin token ${adminToken}`);
  say(`webhooks   ${url}/webhooks/whatsapp`);
  say('ready');
}

try {
  await main();
} catch (thrown) {
  if (!Fault.is(thrown) || !['config', 'plugin', 'store'].includes(thrown.entry.subsystem)) throw thrown;
  for (const line of thrown.message.split('\n')) complain(`${thrown.code}: ${line.replace(`${thrown.code}: `, '')}`);
  complain(`           ${thrown.entry.todo}`);
  process.exit(EX_CONFIG);
}
