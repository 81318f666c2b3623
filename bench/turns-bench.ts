import type { Bot } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
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
  /** Round trips to the server; 0 where there is none. */
  readonly textsPerTurn: number;
}

/** Share of units that may end otherwise when they are replayed one after the other: some ran side by side. */
const MOST_MISSED = 0.01;
/** Bookings before the measurement. */
const WARM = 60;

/** Where the stores of a measurement come from. */
export interface BenchStores {
  /** Opens an empty store; names are used once. */
  open(name: string): Promise<Store>;
  /** Round trips to a server so far; 0 where there is none. */
  texts(): number;
  /** Takes away what all of them kept. */
  end(): Promise<void>;
}

/** Runs bookings of eight turns, so many customers at a time, and then their statements alone, each on a store of its own. */
export async function benchTurns(stores: BenchStores, inFlight: number, conversations: number): Promise<TurnsResult> {
  const recorded = recording(await stores.open(`turns${inFlight}`));
  const { bot, channel } = await makeBot(recorded.store);
  await talk(bot, channel, 'warm', WARM, inFlight);
  const [warmUnits, warmTexts] = [recorded.count(), stores.texts()];
  const acks: number[] = [];
  const turns = await measure(() => talk(bot, channel, 'c', conversations, inFlight, acks));
  const perTurn = (count: number): number => round(count / turns.pieces);
  const [unitsPerTurn, textsPerTurn] = [perTurn(recorded.count() - warmUnits), perTurn(stores.texts() - warmTexts)];
  await bot.stop();
  const bare = await benchBare([...recorded.units.values()], await stores.open(`bare${inFlight}`), inFlight, turns.pieces);
  const sorted = acks.toSorted((a, b) => a - b);
  return { inFlight, turns, bare, ackP99: round(quantile(sorted, 0.99)), unitsPerTurn, textsPerTurn };
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

async function benchBare(units: readonly (readonly AppliedUnit[])[], store: Store, inFlight: number, turns: number): Promise<Cost> {
  const waiting = [...units];
  let missed = 0;
  const cost = await measure(async () => {
    const times: number[] = [];
    const one = async (): Promise<void> => {
      for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
        const started = performance.now();
        missed += await replay(list, store);
        times.push(performance.now() - started);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, one));
    return times;
  });
  await store.close();
  const most = units.flat().length * MOST_MISSED;
  if (missed > most) throw new Error(`${missed} units ended otherwise than they had, more than ${most}`);
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
