import { randomBytes } from 'node:crypto';
import { RETRY_DELAYS_MS } from './webhooks/delivery.ts';

/** How the stand-in is started. Everything has a default: secrets are made up, the port is a free one. */
export interface FrappeStandinOptions {
  readonly port?: number;
  readonly host?: string;
  /** SQLite file that keeps the site; `:memory:` when not given. */
  readonly db?: string;
  readonly apiKey?: string;
  readonly apiSecret?: string;
  readonly webhookSecret?: string;
  /** Where webhooks go; it can be told later by `setWebhook`, until then they are lost. */
  readonly webhookUrl?: string;
  /** The site's clock in milliseconds since 1970: an app shares its own. */
  readonly now?: () => number;
  /** Time zone of the site's datetimes; `Asia/Kolkata` when not given. */
  readonly timeZone?: string;
  /** Whether errors show tracebacks; they do when not given. Clients must not need them. */
  readonly tracebacks?: boolean;
  /** Whether webhooks also tell of what the API user changed itself; they do not when not given. */
  readonly echo?: boolean;
  /** Waits before a webhook is tried again, in milliseconds. */
  readonly retryDelaysMs?: readonly number[];
  /** Told, in one line each, what a developer must know. */
  readonly log?: (line: string) => void;
}

/** The options with nothing left open. */
export type StandinSettings = Required<Omit<FrappeStandinOptions, 'webhookUrl'>> & { readonly webhookUrl: string | null };

/** Fills in the options. */
export function standinSettings(options: FrappeStandinOptions): StandinSettings {
  const secret = (): string => randomBytes(18).toString('hex');
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    db: options.db ?? ':memory:',
    apiKey: options.apiKey ?? secret(),
    apiSecret: options.apiSecret ?? secret(),
    webhookSecret: options.webhookSecret ?? secret(),
    webhookUrl: options.webhookUrl ?? null,
    now: options.now ?? Date.now,
    timeZone: options.timeZone ?? 'Asia/Kolkata',
    tracebacks: options.tracebacks ?? true,
    echo: options.echo ?? false,
    retryDelaysMs: options.retryDelaysMs ?? RETRY_DELAYS_MS,
    log: options.log ?? (() => undefined),
  };
}

/** The `FRAPPE_*` variables under which a bot finds the stand-in. */
export type StandinEnv = Readonly<Record<'FRAPPE_URL' | 'FRAPPE_API_KEY' | 'FRAPPE_API_SECRET' | 'FRAPPE_WEBHOOK_SECRET', string>>;

/** The variables of a stand-in that is served at this address. */
export const standinEnv = (settings: StandinSettings, url: string): StandinEnv => ({
  FRAPPE_URL: url,
  FRAPPE_API_KEY: settings.apiKey,
  FRAPPE_API_SECRET: settings.apiSecret,
  FRAPPE_WEBHOOK_SECRET: settings.webhookSecret,
});
