#!/usr/bin/env node
import { type Check, probeCheck, type Replayer, runCli } from '@samvad/cli';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { whatsapp } from '@samvad/plugin-whatsapp';
import { carCareBot } from './car-care.ts';
import { type Env, readEnv } from './env.ts';
import { frappeOf, whatsappOf } from './services.ts';

const MAPPING = new URL('../frappe.mapping.json', import.meta.url);

/** Checks of the app: its environment, and what the environment names. */
function checksOf(read: ReturnType<typeof readEnv>): readonly Check[] {
  const environment: Check = {
    name: 'environment',
    async run() {
      if ('env' in read) return [{ is: 'ok', detail: 'every variable that is given fits' }];
      return read.problems.map((problem) => ({ is: 'fail', detail: problem, remedy: 'correct it and start again' }));
    },
  };
  return 'env' in read ? [environment, ...serviceChecks(read.env)] : [environment];
}

function serviceChecks(env: Env): readonly Check[] {
  const channel: Check = env.WHATSAPP_PHONE_NUMBER_ID
    ? probeCheck(
        'whatsapp',
        (signal) => whatsapp({ ...whatsappOf(env), timeoutMs: env.CHANNEL_TIMEOUT_MS }).probe(signal),
        'check WHATSAPP_GRAPH_URL and WHATSAPP_ACCESS_TOKEN',
      )
    : embedded('whatsapp', 'the emulator is started with the app');
  const erp: Check = env.FRAPPE_URL
    ? probeCheck('erp', (signal) => probeErp(env, signal), 'check FRAPPE_URL, FRAPPE_API_KEY and FRAPPE_API_SECRET')
    : embedded('erp', 'the stand-in is started with the app');
  return [channel, erp];
}

async function probeErp(env: Env, signal: AbortSignal): Promise<'up' | 'degraded' | 'down'> {
  const mapping = await readMapping(env.FRAPPE_MAPPING ?? MAPPING);
  return frappe({ ...frappeOf(env), timeZone: env.TIME_ZONE, mapping }).probe(signal);
}

const embedded = (name: string, detail: string): Check => ({
  name,
  async run() {
    return [{ is: 'ok', detail }];
  },
});

/** What a replay never asks needs no address. */
const UNASKED = 'http://127.0.0.1:9';
const NO_CHANNEL = { phoneNumberId: '0', accessToken: 'none', appSecrets: ['none'], verifyToken: 'none', graphUrl: `${UNASKED}/v25.0` };
const NO_ERP = { url: UNASKED, apiKey: 'none', apiSecret: 'none', webhookSecret: 'none' };

/** The bot on a store that is read. */
const replayerOf =
  (env: Env): Replayer =>
  async (store) => {
    const mapping = await readMapping(env.FRAPPE_MAPPING ?? MAPPING);
    return carCareBot(env, NO_CHANNEL, frappe({ ...NO_ERP, timeZone: env.TIME_ZONE, mapping }), { store });
  };

const read = readEnv(process.env);
process.exitCode = await runCli(process.argv.slice(2), {
  checks: checksOf(read),
  ...('env' in read && { replayer: replayerOf(read.env) }),
});
