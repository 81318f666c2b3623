import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bot } from '@samvad/framework';
import { openSqliteStore } from '@samvad/store-knex';
import { makeBot } from './bench-bot.ts';
import { BenchCustomer, eightTurns } from './bench-customer.ts';
import { quantile, round } from './measure.ts';

/** How others fare while one customer floods the bot. */
export interface FloodResult {
  /** Messages the one customer sends a minute; 0: none does. */
  readonly perMinute: number;
  /** From the post to the reply, for the others, in milliseconds. */
  readonly others: { readonly messages: number; readonly p50: number; readonly p99: number };
  /** What became of the flood. */
  readonly flood: { readonly messages: number; readonly turns: number; readonly replies: number };
}

const FLOODER = '919800000000';
/** Bookings of the others, how many at a time, and how long each waits before the next message (milliseconds). */
const BOOKINGS = 160;
const AT_A_TIME = 8;
const THINKING_MS = 60;

/** Lets others book on SQLite FULL while one customer sends so many messages a minute, and counts how long the others wait. */
export async function benchFlood(perMinute: number): Promise<FloodResult> {
  const folder = mkdtempSync(join(tmpdir(), 'samvad-flood-'));
  const { bot, channel } = await makeBot(await openSqliteStore({ file: join(folder, 'flood.db') }));
  const customers = new Map<string, BenchCustomer>();
  let replies = 0;
  channel.heard = ({ address, content }) => {
    if (address.id === FLOODER) replies += 1;
    customers.get(address.id)?.hear(content);
  };
  const talk = async (name: string, bookings: number): Promise<readonly number[]> => {
    const times: number[] = [];
    const waiting = Array.from({ length: bookings }, (_each, index) => `${name}${index}`);
    const one = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const customer = new BenchCustomer(bot, id);
        customers.set(id, customer);
        for (const move of eightTurns) {
          times.push(await customer.take(move));
          await pause(THINKING_MS);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, one));
    return times;
  };
  try {
    await talk('warm', AT_A_TIME);
    const over = new AbortController();
    const flooding = perMinute > 0 ? flood(bot, perMinute, over.signal) : Promise.resolve(0);
    const times = (await talk('c', BOOKINGS)).toSorted((a, b) => a - b);
    over.abort();
    const messages = await flooding;
    const row = await bot.reads.conversation(`chat:bench:${FLOODER}`);
    const turns = row ? ((await bot.reads.turns(row.id, { limit: 1 })).items[0]?.seq ?? 0) : 0;
    const others = { messages: times.length, p50: round(quantile(times, 0.5)), p99: round(quantile(times, 0.99)) };
    return { perMinute, others, flood: { messages, turns, replies } };
  } finally {
    await bot.stop(0);
    rmSync(folder, { recursive: true });
  }
}

/** One customer writes without waiting for answers; gives how many messages were taken. */
async function flood(bot: Bot, perMinute: number, over: AbortSignal): Promise<number> {
  const started = performance.now();
  let taken = 0;
  while (!over.aborted) {
    const due = ((performance.now() - started) / 60_000) * perMinute;
    for (; taken < due; taken += 1) await post(bot, taken);
    await pause(5);
  }
  return taken;
}

async function post(bot: Bot, no: number): Promise<void> {
  const message = {
    kind: 'message',
    messageId: `flood-${no}`,
    address: { channel: 'chat', account: 'bench', kind: 'phone', id: FLOODER },
    content: { type: 'text', text: `book a wash ${no}` },
    sentAt: new Date().toISOString(),
    profileName: null,
    phone: `+${FLOODER}`,
    quoted: null,
  };
  const { status } = await bot.webhook('chat', Buffer.from(JSON.stringify({ messages: [message] })), {});
  if (status !== 200) throw new Error(`the webhook answered ${status}`);
}
