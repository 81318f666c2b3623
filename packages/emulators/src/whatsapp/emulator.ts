import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Middleware } from 'koa';
import type { PhoneEvent } from '../phone/wire.ts';
import { FaultSwitches } from './fault-switches.ts';
import { graphApp } from './graph/graph-app.ts';
import { Customer } from './line/customer.ts';
import { Customers } from './line/customers.ts';
import { Feed } from './line/feed.ts';
import type { Line } from './line/line.ts';
import { MediaStore } from './line/media-store.ts';
import { RateLimits } from './line/rate-limits.ts';
import { type NewCustomer, Roster } from './line/roster.ts';
import { type StoredMessage, Threads } from './line/threads.ts';
import { CustomerWindow } from './line/window.ts';
import { type EmulatorEnv, type EmulatorSettings, envOf, settingsOf, type WhatsAppEmulatorOptions } from './options.ts';
import { Agenda } from './schedule.ts';
import { simulator } from './simulator/simulator.ts';
import { WebhookDelivery } from './webhook/delivery.ts';
import { Disorder } from './webhook/disorder.ts';
import { type Verification, verifyWebhook } from './webhook/verification.ts';

/** A running emulator. */
export interface WhatsAppEmulator {
  /** Base address of the Graph API with its version: what `WHATSAPP_GRAPH_URL` is set to. */
  readonly url: string;
  /** The phone page on the emulator's own port. */
  readonly pageUrl: string;
  /** The variables under which a bot finds it. */
  readonly env: EmulatorEnv;
  /** Serves the phone page under `/simulator`, for an app that shows it on its own port. */
  readonly simulator: Middleware;
  readonly faults: FaultSwitches;
  /** Says where webhooks go from now on; those that wait are delivered at once. */
  setWebhook(url: string): void;
  /** Asks the webhook for its challenge, as Meta does before it takes an address. */
  verifyWebhook(): Promise<Verification>;
  /** The phone of the customer with this number; a stranger is added under `profile`, or a name made of the number. */
  customer(waId: string, profile?: Omit<NewCustomer, 'waId'>): Customer;
  /** What the business sent to this customer, oldest first; `raw` is the body of the send. */
  sentTo(waId: string, afterSeq?: number): readonly StoredMessage[];
  /** Hears everything that happens on the customer side; the returned function ends it. */
  listen(listener: (event: PhoneEvent) => void): () => void;
  /** Ends the server, the webhooks and the pages. */
  close(): Promise<void>;
}

/**
 * Starts an emulator of the WhatsApp Business Cloud API: one business number, its customers, its Graph API and its webhooks.
 *
 * @example
 * const emulator = await startWhatsAppEmulator({ webhookUrl: 'http://127.0.0.1:3000/webhooks/whatsapp' });
 * await emulator.customer('919822000001').says('book a wash').acknowledged;
 */
export async function startWhatsAppEmulator(options: WhatsAppEmulatorOptions = {}): Promise<WhatsAppEmulator> {
  const settings = settingsOf(options);
  const agenda = new Agenda(settings.schedule);
  let webhookUrl = settings.webhookUrl;
  const faults = new FaultSwitches();
  const feed = new Feed();
  const delivery = new WebhookDelivery({
    target: () =>
      webhookUrl === null ? null : { url: webhookUrl, appSecret: signingSecret(settings), timeoutMs: settings.webhookTimeoutMs },
    agenda,
    trouble: (waId, reason) => {
      settings.log(`the webhook did not take an event: ${reason}; it is tried again`);
      feed.tell({ type: 'unheard', waId, at: settings.now(), reason });
    },
  });
  const disorder = new Disorder({ faults, agenda, deliver: (webhook) => delivery.send(webhook) });
  const line = lineOf(settings, { agenda, faults, feed, notify: (webhook) => disorder.send(webhook) });
  const customers = new Customers(line);
  const phone = simulator(line, customers);
  const app = graphApp({ line, accessToken: settings.accessToken, log: settings.log, before: phone.middleware });
  const serve = app.callback();
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const origin = `http://${urlHost(settings.host)}:${(server.address() as AddressInfo).port}`;
  const url = `${origin}/${settings.graphVersion}`;
  return {
    url,
    pageUrl: `${origin}/simulator`,
    env: envOf(settings, url),
    simulator: phone.middleware,
    faults,
    setWebhook(next) {
      webhookUrl = next;
      delivery.wake();
    },
    verifyWebhook() {
      if (webhookUrl === null) return Promise.resolve({ is: 'failed', why: 'its URL is not known yet' });
      return verifyWebhook(webhookUrl, settings.verifyToken, String(settings.entropy(4).readUInt32BE()), settings.webhookTimeoutMs);
    },
    customer(waId, profile) {
      const known = line.roster.find(waId);
      const customer = known && !profile ? known : line.roster.add({ profileName: `+${waId}`, ...profile, waId });
      return new Customer(customer, { customers, threads: line.threads, feed });
    },
    sentTo: (waId, afterSeq) => line.threads.of(waId, afterSeq).filter(({ from }) => from === 'business'),
    listen: (listener) => feed.listen(listener),
    close() {
      agenda.close();
      delivery.close();
      phone.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

type LineOwn = Pick<Line, 'agenda' | 'faults' | 'feed' | 'notify'>;

function lineOf(settings: EmulatorSettings, own: LineOwn): Line {
  const { now, entropy, phoneNumberId, displayNumber, businessName } = settings;
  return {
    ...own,
    number: { phoneNumberId, displayNumber },
    business: { name: businessName, displayNumber: `+${displayNumber}` },
    now,
    entropy,
    pace: settings.receipts,
    roster: new Roster(own.feed, settings.customers),
    threads: new Threads(own.feed),
    window: new CustomerWindow(now),
    limits: new RateLimits(now),
    media: new MediaStore(now, entropy),
  };
}

/** While a secret is rotated the receiver knows several; the sender signs with the newest. */
const signingSecret = ({ appSecret }: EmulatorSettings): string => appSecret.split(',')[0]?.trim() ?? '';

/** A server that listens everywhere is reached on loopback. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
