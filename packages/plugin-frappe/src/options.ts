import { Fault } from '@samvad/framework';
import { IANAZone } from 'luxon';
import type { FrappeMapping } from './mapping/schema.ts';

/** How the company's Frappe site is reached. */
export interface FrappeOptions {
  /** Base address of the site: `https://erp.example.com`. */
  readonly url: string;
  /** Key and secret of an integration user with the least roles. */
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Signs the webhooks of the site. */
  readonly webhookSecret: string;
  /** Binds each operation to what the site offers; see `readMapping`. */
  readonly mapping: FrappeMapping;
  /** IANA zone of the site's System Settings: its datetimes are read in it. */
  readonly timeZone: string;
  /** What makes requests; the machine's own when not given. */
  readonly fetch?: typeof globalThis.fetch;
  /** Business time in milliseconds since 1970, for "from today"; the machine's clock when not given. */
  readonly now?: () => number;
  /** Limit of a request outside of the framework's calls (which bring their own deadline), in milliseconds; 5,000 when not given. */
  readonly timeoutMs?: number;
}

/** The options with nothing left open. */
export type FrappeSettings = Required<FrappeOptions>;

/**
 * Fills in and checks the options; what is wrong is named, never shown.
 * @throws Fault `CONFIG.ENV`
 */
export function settingsOf(options: FrappeOptions): FrappeSettings {
  const wrong = (what: string): Fault => new Fault('CONFIG.ENV', `Frappe: ${what}`, { operation: 'frappe.configure', plugin: 'frappe' });
  // A blank or a line break in a credential makes a header that is no header, and fetch quotes it in its error.
  for (const name of ['apiKey', 'apiSecret'] as const)
    if (!/^[\x21-\x7e]+$/.test(options[name])) throw wrong(`${name} is empty or holds a blank`);
  if (options.apiKey.includes(':')) throw wrong('apiKey holds a colon');
  // An empty secret is one that everybody knows.
  if (!options.webhookSecret.trim()) throw wrong('webhookSecret is empty');
  const url = URL.parse(options.url);
  if (!/^https?:$/.test(url?.protocol ?? '')) throw wrong('url is not an http address');
  if (url?.username || url?.password) throw wrong('url holds a password; use apiKey and apiSecret');
  if (!IANAZone.isValidZone(options.timeZone)) throw wrong(`timeZone is no IANA zone: ${options.timeZone}`);
  return {
    ...options,
    url: options.url.replace(/\/+$/, ''),
    fetch: options.fetch ?? globalThis.fetch,
    now: options.now ?? Date.now,
    timeoutMs: options.timeoutMs ?? 5_000,
  };
}
