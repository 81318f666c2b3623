import { toFault } from '../kernel/fault.ts';
import type { Machinery } from './bindings.ts';
import type { DependencyHealth } from './bot.ts';
import type { BotOptions, Probe } from './bot-options.ts';

/** Longest wait for one probe, in milliseconds: readiness is asked often. */
const PROBE_MS = 1000;
/** An answer this young is given again, so that readiness checks do not burden what they ask. */
const FRESH_MS = 2000;

/** Asks everything the bot depends on how it does, one row each. */
export function healthBoard(machinery: Machinery, probes: NonNullable<BotOptions['probes']>): () => Promise<readonly DependencyHealth[]> {
  // A channel that cannot be asked is no reason to take no webhooks: they come the other way.
  const channels = machinery.channels.all.flatMap((channel) =>
    channel.probe ? row('channel', channel.probe.bind(channel), 'degraded') : [],
  );
  const others = (['erp', 'llm'] as const).flatMap((name) => (probes[name] ? row(name, probes[name], 'down') : []));
  const dispatcher: DependencyHealth = { name: 'dispatcher', state: 'up', detail: 'rings within this process' };
  return async () => {
    const [store, ...asked] = await Promise.all([storeHealth(machinery), ...[...channels, ...others].map((ask) => ask())]);
    const ofChannels = (operation: string): boolean => machinery.channels.all.some(({ name }) => operation.startsWith(`${name}.`));
    const breakers = [...machinery.breaker.states()];
    const of = { channel: breakers.filter(([name]) => ofChannels(name)), erp: breakers.filter(([name]) => !ofChannels(name)) };
    return [store, dispatcher, ...asked].map((each) =>
      each.name === 'erp' || each.name === 'channel' ? withBreakers(each, Object.fromEntries(of[each.name])) : each,
    );
  };
}

async function storeHealth(machinery: Machinery): Promise<DependencyHealth> {
  try {
    await machinery.base.store.reads.ping();
    return { name: 'store', state: 'up', detail: 'answers' };
  } catch (thrown) {
    const fault = toFault(thrown, 'STORE.CONNECTION', { operation: 'store.ping' });
    machinery.faults.keep(fault);
    return { name: 'store', state: 'down', detail: `does not answer (${fault.code})` };
  }
}

function row(name: 'channel' | 'erp' | 'llm', probe: Probe, worst: 'degraded' | 'down'): () => Promise<DependencyHealth> {
  const words = { up: 'answers', degraded: 'answers with errors', down: 'does not answer' } as const;
  let known: { readonly at: number; readonly state: Promise<DependencyHealth['state']> } | undefined;
  return async () => {
    const now = performance.now();
    if (!known || now - known.at >= FRESH_MS) known = { at: now, state: asked(probe) };
    const state = await known.state;
    return { name, state: state === 'down' ? worst : state, detail: words[state] };
  };
}

/** A probe that throws has its answer: the dependency is down. */
const asked = (probe: Probe): Promise<DependencyHealth['state']> => probe(AbortSignal.timeout(PROBE_MS)).catch(() => 'down' as const);

function withBreakers(health: DependencyHealth, breakers: NonNullable<DependencyHealth['breakers']>): DependencyHealth {
  const held = Object.values(breakers).some((state) => state !== 'closed');
  return { ...health, state: held && health.state === 'up' ? 'degraded' : health.state, breakers };
}
