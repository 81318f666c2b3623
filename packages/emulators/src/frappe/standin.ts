import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { CompanyEventInput } from './carcare/company-event.ts';
import type { Document } from './documents/document.ts';
import { FrappeFaults } from './fault-switches.ts';
import { Credentials } from './http/credentials.ts';
import { siteApp } from './http/site-app.ts';
import { type FrappeStandinOptions, type StandinEnv, standinEnv, standinSettings } from './options.ts';
import { type EmittedEvent, Site } from './site.ts';
import { SiteTime } from './site-time.ts';
import { WebhookDelivery } from './webhooks/delivery.ts';

/** A running stand-in. */
export interface FrappeStandin {
  /** Base address of the site: what `FRAPPE_URL` is set to. */
  readonly url: string;
  /** The variables under which a bot finds it. */
  readonly env: StandinEnv;
  readonly faults: FrappeFaults;
  /** Documents of a DocType as they are stored, oldest first. */
  docs(doctype: string): readonly Document[];
  /** Says where webhooks go from now on. */
  setWebhook(url: string): void;
  /**
   * Lets something happen inside the company (a technician sets off, a payment is verified, a complaint is answered) and sends the signed webhook.
   * Rejects when there is no such record.
   */
  emit(event: CompanyEventInput): Promise<EmittedEvent>;
  /** Ends the server, its connections and the webhooks that wait. */
  close(): Promise<void>;
}

/** The integration user that the API's key belongs to. */
const USER = 'samvad@example.com';

/**
 * Starts a stand-in for the company's ERP: a Frappe v15 site with the app `carcare`, its catalogue, its free slots and three customers.
 *
 * @example
 * const standin = await startFrappeStandin({ webhookUrl: 'http://127.0.0.1:3000/webhooks/frappe' });
 * await standin.emit({ mobile: '+919822000001', set: { status: 'On The Way', technician: 'Ravi' } });
 */
export async function startFrappeStandin(options: FrappeStandinOptions = {}): Promise<FrappeStandin> {
  const settings = standinSettings(options);
  const { db, apiKey, apiSecret, webhookSecret, retryDelaysMs, tracebacks, echo, log } = settings;
  if (db !== ':memory:') mkdirSync(dirname(db), { recursive: true });
  const delivery = new WebhookDelivery({ secret: webhookSecret, retryDelaysMs, log });
  delivery.setUrl(settings.webhookUrl);
  const site = new Site({ db, time: new SiteTime(settings.now, settings.timeZone), user: USER, delivery, echo });
  const faults = new FrappeFaults();
  const credentials = new Credentials({ user: USER, apiKey, apiSecret });
  const stop = new AbortController();
  const app = siteApp({ site, credentials, faults, delivery, tracebacks, stop: stop.signal, log }).callback();
  const server = createServer((request, response) => void app(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const url = `http://${urlHost(settings.host)}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    env: standinEnv(settings, url),
    faults,
    docs: (doctype) => site.documents.where(doctype),
    setWebhook: (next) => delivery.setUrl(next),
    emit: (event) => site.emit(event),
    async close() {
      stop.abort();
      delivery.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      site.close();
    },
  };
}

/** A server that listens everywhere is reached on loopback. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
