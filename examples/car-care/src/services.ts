import { dirname, join } from 'node:path';
import { startFrappeStandin, startWhatsAppEmulator, type WhatsAppEmulator } from '@samvad/emulators';
import { sqliteFile } from '@samvad/store-knex';
import type { FrappeOptions } from '@samvad/plugin-frappe';
import type { WhatsAppOptions } from '@samvad/plugin-whatsapp';
import type { Env } from './env.ts';

/** Where the app finds WhatsApp and the ERP: the real ones, or those it started itself. */
export interface Services {
  readonly whatsapp: Omit<WhatsAppOptions, 'timeoutMs'>;
  readonly frappe: Pick<FrappeOptions, 'url' | 'apiKey' | 'apiSecret' | 'webhookSecret'>;
  /** Only where WhatsApp is emulated. */
  readonly emulator: WhatsAppEmulator | null;
  /** Tells those that were started where our webhooks are. */
  setWebhooks(origin: string): void;
  close(): Promise<void>;
}

/** The number that conversations of an emulated WhatsApp belong to; fixed, so that they go on after a restart. */
const EMULATED_NUMBER = '100200300400500';

/** Starts what the environment does not name: the WhatsApp emulator and the Frappe stand-in, on the app's clock. */
export async function startServices(env: Env, now: () => number, log: (line: string) => void): Promise<Services> {
  const emulator = env.WHATSAPP_PHONE_NUMBER_ID ? null : await startWhatsAppEmulator({ phoneNumberId: EMULATED_NUMBER, now, log });
  const standin = env.FRAPPE_URL ? null : await startFrappeStandin({ db: standinFile(env), now, log });
  return {
    whatsapp: whatsappOf(emulator ? emulator.env : env),
    frappe: frappeOf(standin ? standin.env : env),
    emulator,
    setWebhooks(origin) {
      emulator?.setWebhook(`${origin}/webhooks/whatsapp`);
      standin?.setWebhook(`${origin}/webhooks/frappe`);
    },
    async close() {
      await Promise.all([emulator?.close(), standin?.close()]);
    },
  };
}

/** The variables of one service; those of an emulated one come from it. */
type Named<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>;
type WhatsAppName = 'WHATSAPP_PHONE_NUMBER_ID' | 'WHATSAPP_ACCESS_TOKEN' | 'WHATSAPP_VERIFY_TOKEN' | 'WHATSAPP_GRAPH_URL';
type WhatsAppEnv = Named<WhatsAppName> & { readonly WHATSAPP_APP_SECRET?: string | readonly string[] | undefined };
type FrappeName = 'FRAPPE_URL' | 'FRAPPE_API_KEY' | 'FRAPPE_API_SECRET' | 'FRAPPE_WEBHOOK_SECRET';

/** The options of the channel from its variables. */
export const whatsappOf = (env: WhatsAppEnv): Services['whatsapp'] => ({
  phoneNumberId: env.WHATSAPP_PHONE_NUMBER_ID ?? '',
  accessToken: env.WHATSAPP_ACCESS_TOKEN ?? '',
  appSecrets: [env.WHATSAPP_APP_SECRET ?? []].flat(),
  verifyToken: env.WHATSAPP_VERIFY_TOKEN ?? '',
  graphUrl: env.WHATSAPP_GRAPH_URL ?? '',
});

/** The options of the ERP from its variables. */
export const frappeOf = (env: Named<FrappeName>): Services['frappe'] => ({
  url: env.FRAPPE_URL ?? '',
  apiKey: env.FRAPPE_API_KEY ?? '',
  apiSecret: env.FRAPPE_API_SECRET ?? '',
  webhookSecret: env.FRAPPE_WEBHOOK_SECRET ?? '',
});

/** The stand-in's records lie beside the conversations that speak of them. */
function standinFile(env: Env): string {
  if (!env.DATABASE_URL.startsWith('sqlite:')) return ':memory:';
  const file = sqliteFile(env.DATABASE_URL);
  return file === ':memory:' ? file : join(dirname(file), 'frappe-standin.db');
}
