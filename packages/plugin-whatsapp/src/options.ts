import { type Chance, Fault, systemChance } from '@samvad/framework';

/** How the company's number on the WhatsApp Cloud API is reached. */
export interface WhatsAppOptions {
  readonly phoneNumberId: string;
  readonly accessToken: string;
  /** Every secret webhooks may be signed with: two of them while the secret is being changed. */
  readonly appSecrets: readonly string[];
  readonly verifyToken: string;
  /** Base of all calls, with the version: `https://graph.facebook.com/v23.0`. */
  readonly graphUrl: string;
  /** Hard limit of one request in milliseconds, its body included. */
  readonly timeoutMs: number;
  /** How long a send nobody knows the end of waits for a status, in milliseconds; 30,000 when not given. */
  readonly doubtMs?: number;
  /** What makes requests; the machine's own when not given. */
  readonly fetch?: typeof globalThis.fetch;
  /** Spreads repeats, so that a crowd that was held back does not come back at once. */
  readonly chance?: Chance;
}

/** The options with nothing left open. */
export type WhatsAppSettings = Required<WhatsAppOptions>;

/**
 * Fills in and checks the options; what is wrong is named, never shown.
 * @throws Fault `CONFIG.ENV`
 */
export function settingsOf(options: WhatsAppOptions): WhatsAppSettings {
  const wrong = (what: string): Fault =>
    new Fault('CONFIG.ENV', `WhatsApp: ${what}`, { operation: 'whatsapp.configure', plugin: 'whatsapp' });
  for (const name of ['phoneNumberId', 'accessToken', 'verifyToken'] as const) if (!options[name].trim()) throw wrong(`${name} is empty`);
  // An empty secret is one that everybody knows.
  if (!options.appSecrets.length || options.appSecrets.some((secret) => !secret.trim()))
    throw wrong('appSecrets is empty or holds an empty secret');
  if (!URL.canParse(options.graphUrl) || !/^https?:$/.test(new URL(options.graphUrl).protocol))
    throw wrong('graphUrl is not an http address');
  if (!(options.timeoutMs > 0)) throw wrong('timeoutMs is not above 0');
  return {
    ...options,
    graphUrl: options.graphUrl.replace(/\/+$/, ''),
    doubtMs: options.doubtMs ?? 30_000,
    fetch: options.fetch ?? globalThis.fetch,
    chance: options.chance ?? systemChance,
  };
}
