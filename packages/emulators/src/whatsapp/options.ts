import { type Entropy, machineEntropy } from './identifiers.ts';
import type { ReceiptPace } from './line/line.ts';
import { type NewCustomer, SEEDED_CUSTOMERS } from './line/roster.ts';
import { processSchedule, type Schedule } from './schedule.ts';

/** How the emulator is started. Everything has a default: ids and secrets are made up, the port is a free one. */
export interface WhatsAppEmulatorOptions {
  readonly port?: number;
  readonly host?: string;
  readonly phoneNumberId?: string;
  readonly accessToken?: string;
  /** Signs the webhooks; of a comma list (rotation) the first one. */
  readonly appSecret?: string;
  readonly verifyToken?: string;
  /** Version in the address of the API, such as `v23.0`; any version is served. */
  readonly graphVersion?: string;
  /** Where webhooks go; it can be told later by `setWebhook`, until then they wait. */
  readonly webhookUrl?: string;
  /** Time the webhook has for its answer, in milliseconds; 5,000 when not given. */
  readonly webhookTimeoutMs?: number;
  /** The business's number in digits with country code, and its name. */
  readonly displayNumber?: string;
  readonly businessName?: string;
  /** Who is on the phone page from the beginning; the three people of the Frappe stand-in when not given. */
  readonly customers?: readonly NewCustomer[];
  /** When statuses follow a send; sent after 50 ms, delivered after 250 ms, read when the customer looks or writes. */
  readonly receipts?: Partial<ReceiptPace>;
  /** The clock of windows, rate limits and lives of files, in milliseconds since 1970: an app shares its own. */
  readonly now?: () => number;
  /** Timers of retries and statuses; the process's own when not given. */
  readonly schedule?: Schedule;
  readonly entropy?: Entropy;
  /** Told, in one line each, what a developer must know. */
  readonly log?: (line: string) => void;
}

/** The options with nothing left open. */
export interface EmulatorSettings extends Required<Omit<WhatsAppEmulatorOptions, 'webhookUrl' | 'receipts'>> {
  readonly webhookUrl: string | null;
  readonly receipts: ReceiptPace;
}

/** Fills in the options. */
export function settingsOf(options: WhatsAppEmulatorOptions): EmulatorSettings {
  const entropy = options.entropy ?? machineEntropy;
  const secret = (): string => entropy(24).toString('base64url');
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    phoneNumberId: options.phoneNumberId ?? '100200300400500',
    accessToken: options.accessToken ?? secret(),
    appSecret: options.appSecret ?? secret(),
    verifyToken: options.verifyToken ?? secret(),
    graphVersion: options.graphVersion ?? 'v23.0',
    webhookUrl: options.webhookUrl ?? null,
    webhookTimeoutMs: options.webhookTimeoutMs ?? 5_000,
    displayNumber: options.displayNumber ?? '912049001234',
    businessName: options.businessName ?? 'Car Care',
    customers: options.customers ?? SEEDED_CUSTOMERS,
    receipts: { sentMs: 50, deliveredMs: 250, readMs: null, ...options.receipts },
    now: options.now ?? Date.now,
    schedule: options.schedule ?? processSchedule,
    entropy,
    log: options.log ?? (() => undefined),
  };
}

/** The `WHATSAPP_*` variables under which a bot finds the emulator. */
export type EmulatorEnv = Readonly<
  Record<
    'WHATSAPP_PHONE_NUMBER_ID' | 'WHATSAPP_ACCESS_TOKEN' | 'WHATSAPP_APP_SECRET' | 'WHATSAPP_VERIFY_TOKEN' | 'WHATSAPP_GRAPH_URL',
    string
  >
>;

/** The variables of an emulator that is served at this address. */
export const envOf = (settings: EmulatorSettings, url: string): EmulatorEnv => ({
  WHATSAPP_PHONE_NUMBER_ID: settings.phoneNumberId,
  WHATSAPP_ACCESS_TOKEN: settings.accessToken,
  WHATSAPP_APP_SECRET: settings.appSecret,
  WHATSAPP_VERIFY_TOKEN: settings.verifyToken,
  WHATSAPP_GRAPH_URL: url,
});
