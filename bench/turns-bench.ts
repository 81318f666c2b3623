import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '@samvad/framework';
import { openSqliteStore } from '@samvad/store-knex';
import type { ChatChannel } from '@samvad/testing';
import { makeBot } from './bench-bot.ts';
import { BenchCustomer, eightTurns } from './bench-customer.ts';
import { type Cost, measure, quantile, round } from './measure.ts';
import { type AppliedUnit, recording, replay } from './recorded-units.ts';

/** What one measurement of booking conversations gave. */
export interface TurnsResult {
  readonly inFlight: number;
  /** The framework with everything: dedupe, lease, understanding, state, journal, outbox, run. */
  readonly turns: Cost;
  /** The same statements on the same store, without the framework. */
  readonly bare: Cost;
  /** Acknowledgement of a webhook, inside the process, in milliseconds. */
  readonly ackP99: number;
  readonly unitsPerTurn: number;
}

/** Runs bookings of eight turns on SQLite FULL, so many customers at a time, and then their statements alone. */
export async function benchTurns(inFlight: number, conversations: number): Promise<TurnsResult> {
  const folder = mkdtempSync(join(tmpdir(), 'samvad-bench-'));
  try {
    const recorded = recording(await openSqliteStore({ file: join(folder, 'turns.db') }));
    const { bot, channel } = await makeBot(recorded.store);
    await talk(bot, channel, 'warm', 60, inFlight);
    const warmUnits = recorded.count();
    const acks: number[] = [];
    const turns = await measure(() => talk(bot, channel, 'c', conversations, inFlight, acks));
    const unitsPerTurn = round((recorded.count() - warmUnits) / turns.pieces);
    await bot.stop();
    const bare = await benchBare([...recorded.units.values()], join(folder, 'bare.db'), inFlight, turns.pieces);
    return {
      inFlight,
      turns,
      bare,
      ackP99: round(
        quantile(
          acks.toSorted((a, b) => a - b),
          0.99,
        ),
      ),
      unitsPerTurn,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function talk(
  bot: Bot,
  channel: ChatChannel,
  name: string,
  conversations: number,
  inFlight: number,
  acks: number[] = [],
): Promise<readonly number[]> {
  const times: number[] = [];
  const customers = new Map<string, BenchCustomer>();
  channel.heard = ({ address, content }) => customers.get(address.id)?.hear(content);
  const waiting = Array.from({ length: conversations }, (_each, index) => `${name}${index}`);
  const one = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const customer = new BenchCustomer(bot, id);
      customers.set(id, customer);
      for (const move of eightTurns) times.push(await customer.take(move));
      acks.push(...customer.acks);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  return times;
}

async function benchBare(units: readonly (readonly AppliedUnit[])[], file: string, inFlight: number, turns: number): Promise<Cost> {
  const store = await openSqliteStore({ file });
  const waiting = [...units];
  const cost = await measure(async () => {
    const times: number[] = [];
    const one = async (): Promise<void> => {
      for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
        const started = performance.now();
        await replay(list, store);
        times.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, one));
    return times;
  });
  await store.close();
  // Measured per conversation; told per turn, as the other column is.
  const share = cost.pieces / turns;
  return {
    ...cost,
    pieces: turns,
    cpuUs: Math.round(cost.cpuUs * share),
    perSecond: Math.round(cost.perSecond / share),
    p50: round(cost.p50 * share),
    p99: round(cost.p99 * share),
  };
}
