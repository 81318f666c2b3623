import {
  type FrappeStandin,
  type StoredMessage,
  startFrappeStandin,
  startWhatsAppEmulator,
  type WhatsAppEmulator,
} from '@samvad/emulators';
import { Conversation, type MovableClock, movableClock, silentLogger, type Task } from '@samvad/framework';
import type { Bot, DependencyHealth, HeldWrite, OutboxRow, SeenSend } from '@samvad/framework/ports';
import { createHost, type Host } from '@samvad/host-koa';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { openStore } from '@samvad/store-knex';
import { expectInvariants } from '@samvad/testing';
import { carCareBot } from '../../src/car-care.ts';
import { type Env, readEnv } from '../../src/env.ts';
import { erpNotices } from '../../src/erp-notices.ts';
import { frappeOf, whatsappOf } from '../../src/services.ts';

const MAPPING = new URL('../../frappe.mapping.json', import.meta.url);
/** A customer whom the company knows, with a car and an address. */
const ASHA = '919822000001';
/** A Wednesday morning in Pune. */
const BEGIN = Date.parse('2026-11-25T10:00:00+05:30');
/** Real milliseconds; short, so that an answer that never comes costs a test little. */
const DEADLINE_MS = '600';
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Spans of business time: `5s`, `1m`, `1h`. */
export type Span = `${number}${keyof typeof UNITS}`;
const msOf = (span: Span): number => Number(span.slice(0, -1)) * UNITS[span.slice(-1) as keyof typeof UNITS];

function environment(services: NodeJS.ProcessEnv): Env {
  const read = readEnv({ ...services, COALESCE_MS: '0', ERP_TIMEOUT_MS: DEADLINE_MS, CHANNEL_TIMEOUT_MS: DEADLINE_MS });
  if ('env' in read) return read.env;
  throw new Error(read.problems.join('\n'));
}

/**
 * The app with its real store, host, channel and gateways in this process, on an emulator and a stand-in over HTTP, all on one clock that only moves when a
 * test moves it.
 */
export class DoubtfulApp {
  readonly emulator: WhatsAppEmulator;
  readonly standin: FrappeStandin;
  readonly bot: Bot;
  readonly url: string;
  readonly #clock: MovableClock;
  readonly #host: Host;
  /** How many messages the customer had got before the last thing that happened. */
  #heardBefore = 0;

  private constructor(parts: {
    emulator: WhatsAppEmulator;
    standin: FrappeStandin;
    bot: Bot;
    url: string;
    clock: MovableClock;
    host: Host;
  }) {
    this.emulator = parts.emulator;
    this.standin = parts.standin;
    this.bot = parts.bot;
    this.url = parts.url;
    this.#clock = parts.clock;
    this.#host = parts.host;
  }

  /** Starts everything. With `statuses: 'lost'` no delivery status ever comes. */
  static async start({ statuses = 'told' }: { readonly statuses?: 'told' | 'lost' } = {}): Promise<DoubtfulApp> {
    const clock = movableClock({ now: () => BEGIN });
    const now = (): number => clock.now();
    const receipts = statuses === 'told' ? { sentMs: 0, deliveredMs: 0 } : { sentMs: 86_400_000, deliveredMs: 86_400_000 };
    const emulator = await startWhatsAppEmulator({ now, receipts });
    const standin = await startFrappeStandin({ now });
    const env = environment({ ...emulator.env, ...standin.env });
    const erp = frappe({
      ...frappeOf(env),
      now,
      timeZone: env.TIME_ZONE,
      timeoutMs: env.ERP_TIMEOUT_MS,
      mapping: await readMapping(MAPPING),
    });
    const channel = whatsappOf(env);
    const bot = carCareBot(env, channel, erp, {
      notices: [erpNotices(erp, channel.phoneNumberId)],
      probes: { erp: (signal) => erp.probe(signal) },
      store: await openStore('sqlite::memory:'),
      clock,
    });
    const host = createHost({ bot, logger: silentLogger, role: 'all' });
    await bot.start();
    const { url } = await host.listen(0, '127.0.0.1');
    emulator.setWebhook(`${url}/webhooks/whatsapp`);
    standin.setWebhook(`${url}/webhooks/frappe`);
    return new DoubtfulApp({ emulator, standin, bot, url, clock, host });
  }

  /** The customer writes; gives what she hears. */
  async says(text: string): Promise<readonly string[]> {
    await this.emulator.customer(ASHA).says(text).acknowledged;
    return this.#hears();
  }

  /** Brings the conversation to the summary of a booking. */
  async summary(): Promise<void> {
    await this.says('basic wash for swift at home on friday at 10 am');
    if ((await this.conversation()).prompt?.slot !== 'confirm') throw new Error(this.transcript().join('\n'));
  }

  /** Time passes; what is due in it happens. Gives what the customer hears. */
  async passes(span: Span): Promise<readonly string[]> {
    this.#clock.advance(msOf(span));
    return this.#hears();
  }

  /** Waits for what comes by itself over HTTP: a delivery status. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
    await this.bot.settled();
  }

  /** Everything the customer has got, oldest first. */
  transcript(): readonly string[] {
    return this.emulator.sentTo(ASHA).map(({ shown }) => shown.text ?? '');
  }

  /** Bookings that the bot has made. */
  bookings(): readonly Readonly<Record<string, unknown>>[] {
    return this.standin.docs('Service Booking').filter((booking) => booking['request_id']);
  }

  /** Codes of the faults an operator sees, oldest first. */
  async faults(): Promise<readonly string[]> {
    return (await this.bot.reads.faults({ limit: 100 })).map(({ code }) => code).toReversed();
  }

  async conversation(): Promise<Conversation> {
    const row = await this.bot.reads.conversation(this.address);
    if (!row) throw new Error('nobody has written yet');
    return Conversation.parse(JSON.parse(row.state));
  }

  /** The booking that is talked about. */
  async task(): Promise<Task | undefined> {
    return (await this.conversation()).tasks.findLast(({ flow }) => flow === 'book-service');
  }

  async outbox(): Promise<readonly OutboxRow[]> {
    const row = await this.bot.reads.conversation(this.address);
    return row ? this.bot.reads.outbox(row.id) : [];
  }

  /** The rows of `/readyz`. */
  async readiness(): Promise<{ readonly dependencies: readonly DependencyHealth[] }> {
    return (await (await fetch(`${this.url}/readyz`)).json()) as { readonly dependencies: readonly DependencyHealth[] };
  }

  get address(): string {
    return `whatsapp:${this.emulator.env.WHATSAPP_PHONE_NUMBER_ID}:${ASHA}`;
  }

  /** Holds everything that happened against the invariants, with what WhatsApp and the ERP saw as witnesses, and ends. */
  async stop(): Promise<void> {
    try {
      await expectInvariants({ bot: this.bot, clock: this.#clock }, { outside: { sent: await this.#sent(), writes: this.#writes() } });
    } finally {
      await this.#end();
    }
  }

  async #end(): Promise<void> {
    await this.#host.close();
    await this.bot.stop(0);
    await this.emulator.close();
    await this.standin.close();
  }

  async #sent(): Promise<readonly SeenSend[]> {
    const messages: StoredMessage[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: Awaited<ReturnType<Bot['reads']['conversations']>> = await this.bot.reads.conversations({
        limit: 100,
        ...(cursor !== undefined && { cursor }),
      });
      messages.push(...page.items.flatMap(({ address }) => this.emulator.sentTo(address.split(':').at(-1) ?? '')));
      cursor = page.nextCursor;
    }
    return messages
      .toSorted((left, right) => left.seq - right.seq)
      .map(({ wamid, opaque }) => ({ reference: opaque ?? '', messageId: wamid }));
  }

  #writes(): readonly HeldWrite[] {
    return ['Customer', 'Customer Vehicle', 'Address', 'Service Booking']
      .flatMap((doctype) => this.standin.docs(doctype))
      .flatMap(({ name, request_id: requestId }) => (typeof requestId === 'string' ? [{ requestId, record: name }] : []));
  }

  async #hears(): Promise<readonly string[]> {
    await this.bot.settled();
    const all = this.transcript();
    const news = all.slice(this.#heardBefore);
    this.#heardBefore = all.length;
    return news;
  }
}
