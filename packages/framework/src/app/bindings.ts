import 'reflect-metadata';
import { Container, type ServiceIdentifier } from 'inversify';
import type { NoticeSource } from '../author/notice-source.ts';
import { systemChance } from '../kernel/chance.ts';
import { systemClock } from '../kernel/clock.ts';
import { noFailpoints } from '../kernel/failpoints.ts';
import { silentLogger } from '../kernel/logger.ts';
import { silentMeter } from '../kernel/meter.ts';
import { processTimers } from '../kernel/timers.ts';
import { silentTracer } from '../kernel/tracer.ts';
import { budget } from '../middleware/budget.ts';
import { callFailpoints } from '../middleware/call-failpoints.ts';
import { callOnion } from '../middleware/call-onion.ts';
import { type CircuitBreaker, circuitBreaker } from '../middleware/circuit-breaker.ts';
import { coalesce } from '../middleware/coalesce.ts';
import { dedupe } from '../middleware/dedupe.ts';
import { type Layers, layersOf } from '../middleware/layers.ts';
import { keepLease } from '../middleware/lease.ts';
import { throttle } from '../middleware/throttle.ts';
import { tracing } from '../middleware/tracing.ts';
import { FaultBook } from '../pipeline/fault-book.ts';
import { inProcessDoorbell } from '../pipeline/in-process-doorbell.ts';
import type { ReceiveParts } from '../pipeline/receive.ts';
import { Workshop } from '../pipeline/workshop.ts';
import type { Caller } from '../ports/caller.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import { Outages } from '../turn/outages.ts';
import { Querier } from '../turn/querier.ts';
import { defaultSettings } from '../turn/settings.ts';
import type { TurnParts } from '../turn/turn-parts.ts';
import { versionsOf } from '../turn/versions.ts';
import { embeddedUnderstander } from '../understand/embedded-understander.ts';
import type { Base } from './base.ts';
import type { BotOptions } from './bot-options.ts';
import { type Channels, channelsOf } from './channels.ts';
import { withFailpoints } from './failing-store.ts';
import { type Loaded, loadPlugins } from './load-plugins.ts';

/** Everything a bot is put together from, each made once. */
export interface Machinery {
  readonly base: Base;
  readonly faults: FaultBook;
  readonly breaker: CircuitBreaker;
  readonly channels: Channels;
  readonly notices: ReadonlyMap<string, NoticeSource>;
  readonly receive: ReceiveParts;
  readonly turn: TurnParts;
  readonly workshop: Workshop;
}

const token = <T>(name: string): ServiceIdentifier<T> => Symbol.for(`samvad.${name}`);
const t = {
  options: token<BotOptions>('options'),
  base: token<Base>('base'),
  loaded: token<Loaded>('loaded'),
  channels: token<Channels>('channels'),
  faults: token<FaultBook>('faults'),
  breaker: token<CircuitBreaker>('breaker'),
  layers: token<Layers>('layers'),
  caller: token<Caller>('caller'),
  doorbell: token<Doorbell>('doorbell'),
  querier: token<Querier>('querier'),
  receive: token<ReceiveParts>('receive'),
  turn: token<TurnParts>('turn'),
  workshop: token<Workshop>('workshop'),
};

const SWEEP_MS = 1000;

/** Puts a bot together. Each part is made once, here; nothing is resolved per turn. */
export function assemble(options: BotOptions): Machinery {
  const container = new Container({ defaultScope: 'Singleton' });
  container.bind(t.options).toConstantValue(options);
  container.bind(t.base).toResolvedValue(makeBase, [t.options]);
  container
    .bind(t.loaded)
    .toResolvedValue(
      (given) => loadPlugins(given.plugins, given.bindings, given.settings?.locales ?? defaultSettings.locales),
      [t.options],
    );
  container.bind(t.channels).toResolvedValue((loaded) => channelsOf(loaded.plugins), [t.loaded]);
  container.bind(t.faults).toResolvedValue((base) => new FaultBook(base), [t.base]);
  container.bind(t.breaker).toResolvedValue((base) => circuitBreaker(base.timers, base.clock), [t.base]);
  container.bind(t.layers).toResolvedValue(makeLayers, [t.loaded, t.base, t.faults, t.breaker, t.doorbell]);
  container.bind(t.caller).toResolvedValue((layers, base) => callOnion(layers.call, base.timers), [t.layers, t.base]);
  container
    .bind(t.doorbell)
    .toResolvedValue((given, base) => given.doorbell ?? inProcessDoorbell(base.clock, base.timers), [t.options, t.base]);
  container.bind(t.querier).toResolvedValue(makeQuerier, [t.options, t.loaded, t.base, t.caller]);
  container.bind(t.receive).toResolvedValue(makeReceive, [t.base, t.faults, t.doorbell, t.layers]);
  container.bind(t.turn).toResolvedValue(makeTurn, [t.options, t.base, t.loaded, t.querier, t.channels]);
  container
    .bind(t.workshop)
    .toResolvedValue(makeWorkshop, [t.options, t.base, t.loaded, t.turn, t.layers, t.caller, t.faults, t.channels, t.doorbell]);
  return {
    base: container.get(t.base),
    faults: container.get(t.faults),
    breaker: container.get(t.breaker),
    channels: container.get(t.channels),
    notices: new Map((options.notices ?? []).map((source) => [source.name, source])),
    receive: container.get(t.receive),
    turn: container.get(t.turn),
    workshop: container.get(t.workshop),
  };
}

const makeBase = (options: BotOptions): Base => ({
  settings: { ...defaultSettings, ...options.settings },
  store: options.failpoints ? withFailpoints(options.store, options.failpoints) : options.store,
  clock: options.clock ?? systemClock,
  timers: options.timers ?? processTimers,
  chance: options.chance ?? systemChance,
  logger: options.logger ?? silentLogger,
  meter: options.meter ?? silentMeter,
  tracer: options.tracer ?? silentTracer,
  failpoints: options.failpoints ?? noFailpoints,
});

function makeLayers(loaded: Loaded, base: Base, faults: FaultBook, breaker: CircuitBreaker, doorbell: Doorbell): Layers {
  const { settings, store, timers, tracer, meter, failpoints } = base;
  const builtIn = [
    tracing(tracer, meter, timers),
    budget(settings.answerBudgetMs, faults, timers),
    keepLease({ store, faults, timers, leaseMs: settings.leaseMs, renewMs: settings.renewMs }),
    breaker,
    coalesce(settings.coalesceMs),
    throttle({ store, faults, doorbell }),
    dedupe(meter),
    callFailpoints(failpoints),
  ];
  return layersOf(
    builtIn,
    loaded.plugins.flatMap((plugin) => plugin.middleware),
  );
}

const needsOf = (loaded: Loaded) => {
  const byPlugin = new Map(loaded.plugins.map((plugin) => [plugin.name, plugin.needs]));
  return (plugin: string) => byPlugin.get(plugin) ?? {};
};

const gatewaysIn = (options: BotOptions) => {
  const byPort = new Map(options.bindings.map(({ port, gateway }) => [port, gateway]));
  return (port: string) => byPort.get(port);
};

const makeQuerier = (options: BotOptions, loaded: Loaded, base: Base, caller: Caller): Querier =>
  new Querier({
    catalogue: loaded.catalogue,
    needs: needsOf(loaded),
    bindings: gatewaysIn(options),
    caller,
    timeoutMs: base.settings.gatewayTimeoutMs,
    timers: base.timers,
  });

const makeReceive = (base: Base, faults: FaultBook, doorbell: Doorbell, layers: Layers): ReceiveParts => ({
  ...base,
  faults,
  doorbell,
  layers: layers.receive,
  language: base.settings.locales[0] ?? 'en',
});

function makeTurn(options: BotOptions, base: Base, loaded: Loaded, querier: Querier, channels: Channels): TurnParts {
  const { catalogue, words } = loaded;
  const flows = catalogue.flows.map(({ name, intent }) => ({ name, description: intent.description, examples: intent.examples }));
  const understander = (options.understander ?? embeddedUnderstander)(flows);
  const notices = loaded.plugins.flatMap((plugin) => plugin.notices);
  return {
    ...base,
    catalogue,
    notices,
    offers: loaded.plugins.flatMap((plugin) => plugin.offers),
    versions: versionsOf(catalogue, base.settings),
    words,
    understander,
    querier,
    outages: new Outages(),
    limits: channels.limits,
  };
}

function makeWorkshop(
  options: BotOptions,
  base: Base,
  loaded: Loaded,
  turn: TurnParts,
  layers: Layers,
  caller: Caller,
  faults: FaultBook,
  channels: Channels,
  doorbell: Doorbell,
): Workshop {
  const { settings } = base;
  const shared = { ...base, faults, caller, worker: `w_${base.chance.word(8)}`, leaseMs: settings.leaseMs };
  return new Workshop({
    ...base,
    faults,
    doorbell,
    inbox: { ...shared, turn, layers: layers.turn, channel: channels.find, channelTimeoutMs: settings.channelTimeoutMs },
    relay: { ...shared, channel: channels.find, doubtMs: settings.doubtMs, timeoutMs: settings.channelTimeoutMs },
    runner: {
      ...shared,
      catalogue: loaded.catalogue,
      needs: needsOf(loaded),
      bindings: gatewaysIn(options),
      gatewayTimeoutMs: settings.gatewayTimeoutMs,
      renewMs: settings.renewMs,
    },
    concurrency: settings.concurrency,
    sweepMs: SWEEP_MS,
  });
}
