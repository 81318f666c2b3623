import 'reflect-metadata';
import { Container, type ServiceIdentifier } from 'inversify';
import type { NoticeSource } from '../author/notice-source.ts';
import { type Chance, systemChance } from '../kernel/chance.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { type Logger, silentLogger } from '../kernel/logger.ts';
import { type Meter, silentMeter } from '../kernel/meter.ts';
import { silentTracer, type Tracer } from '../kernel/tracer.ts';
import { budget } from '../middleware/budget.ts';
import { callOnion } from '../middleware/call-onion.ts';
import { type CircuitBreaker, circuitBreaker } from '../middleware/circuit-breaker.ts';
import { coalesce } from '../middleware/coalesce.ts';
import { dedupe } from '../middleware/dedupe.ts';
import { type Layers, layersOf } from '../middleware/layers.ts';
import { keepLease } from '../middleware/lease.ts';
import { tracing } from '../middleware/tracing.ts';
import { FaultBook } from '../pipeline/fault-book.ts';
import { inProcessDoorbell } from '../pipeline/in-process-doorbell.ts';
import type { ReceiveParts } from '../pipeline/receive.ts';
import { Workshop } from '../pipeline/workshop.ts';
import type { Caller } from '../ports/caller.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import type { Store } from '../ports/store.ts';
import { Querier } from '../turn/querier.ts';
import { type BotSettings, defaultSettings } from '../turn/settings.ts';
import type { TurnParts } from '../turn/turn-parts.ts';
import { embeddedUnderstander } from '../understand/embedded-understander.ts';
import type { BotOptions } from './bot-options.ts';
import { channelsOf } from './channels.ts';
import { type Loaded, loadPlugins } from './load-plugins.ts';

/** Everything a bot is put together from, each made once. */
export interface Machinery {
  readonly settings: BotSettings;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: FaultBook;
  readonly breaker: CircuitBreaker;
  readonly channels: ReturnType<typeof channelsOf>;
  readonly notices: ReadonlyMap<string, NoticeSource>;
  readonly receive: ReceiveParts;
  readonly turn: TurnParts;
  readonly workshop: Workshop;
}

const token = <T>(name: string): ServiceIdentifier<T> => Symbol.for(`samvad.${name}`);
const tokens = {
  options: token<BotOptions>('options'),
  settings: token<BotSettings>('settings'),
  clock: token<Clock>('clock'),
  chance: token<Chance>('chance'),
  logger: token<Logger>('logger'),
  meter: token<Meter>('meter'),
  tracer: token<Tracer>('tracer'),
  store: token<Store>('store'),
  loaded: token<Loaded>('loaded'),
  faults: token<FaultBook>('faults'),
  breaker: token<CircuitBreaker>('breaker'),
  layers: token<Layers>('layers'),
  caller: token<Caller>('caller'),
  doorbell: token<Doorbell>('doorbell'),
  channels: token<Machinery['channels']>('channels'),
  querier: token<Querier>('querier'),
  receive: token<ReceiveParts>('receive'),
  turn: token<TurnParts>('turn'),
  workshop: token<Workshop>('workshop'),
};

const SWEEP_MS = 1000;

/** Puts a bot together. Each part is made once, here; nothing is resolved per turn. */
export function assemble(options: BotOptions): Machinery {
  const container = new Container({ defaultScope: 'Singleton' });
  const t = tokens;
  container.bind(t.options).toConstantValue(options);
  container.bind(t.settings).toConstantValue({ ...defaultSettings, ...options.settings });
  container.bind(t.clock).toConstantValue(options.clock ?? systemClock);
  container.bind(t.chance).toConstantValue(options.chance ?? systemChance);
  container.bind(t.logger).toConstantValue(options.logger ?? silentLogger);
  container.bind(t.meter).toConstantValue(options.meter ?? silentMeter);
  container.bind(t.tracer).toConstantValue(options.tracer ?? silentTracer);
  container.bind(t.store).toConstantValue(options.store);
  container.bind(t.loaded).toResolvedValue((given) => loadPlugins(given.plugins, given.bindings), [t.options]);
  container.bind(t.channels).toResolvedValue((loaded) => channelsOf(loaded.plugins), [t.loaded]);
  container.bind(t.breaker).toResolvedValue(() => circuitBreaker());
  container
    .bind(t.faults)
    .toResolvedValue(
      (store, clock, chance, logger, meter) => new FaultBook({ store, clock, chance, logger, meter }),
      [t.store, t.clock, t.chance, t.logger, t.meter],
    );
  container.bind(t.layers).toResolvedValue(makeLayers, [t.loaded, t.settings, t.store, t.faults, t.breaker, t.tracer, t.meter]);
  container.bind(t.caller).toResolvedValue((layers) => callOnion(layers.call), [t.layers]);
  container.bind(t.doorbell).toResolvedValue((given, clock) => given.doorbell ?? inProcessDoorbell(clock), [t.options, t.clock]);
  container.bind(t.querier).toResolvedValue(makeQuerier, [t.options, t.loaded, t.settings, t.caller]);
  container.bind(t.receive).toResolvedValue(makeReceive, [t.store, t.clock, t.chance, t.faults, t.doorbell, t.layers, t.settings]);
  container.bind(t.turn).toResolvedValue(makeTurn, [t.options, t.settings, t.loaded, t.querier, t.store, t.chance, t.logger, t.channels]);
  container
    .bind(t.workshop)
    .toResolvedValue(makeWorkshop, [t.options, t.turn, t.layers, t.caller, t.faults, t.channels, t.doorbell, t.clock, t.chance, t.meter]);
  return {
    settings: container.get(t.settings),
    store: container.get(t.store),
    clock: container.get(t.clock),
    faults: container.get(t.faults),
    breaker: container.get(t.breaker),
    channels: container.get(t.channels),
    notices: new Map((options.notices ?? []).map((source) => [source.name, source])),
    receive: container.get(t.receive),
    turn: container.get(t.turn),
    workshop: container.get(t.workshop),
  };
}

function makeLayers(
  loaded: Loaded,
  settings: BotSettings,
  store: Store,
  faults: FaultBook,
  breaker: CircuitBreaker,
  tracer: Tracer,
  meter: Meter,
): Layers {
  const builtIn = [
    tracing(tracer, meter),
    budget(settings.answerBudgetMs, faults),
    keepLease({ store, faults, leaseMs: settings.leaseMs, renewMs: settings.renewMs }),
    breaker,
    coalesce(settings.coalesceMs),
    dedupe(meter),
  ];
  const added = loaded.plugins.flatMap((plugin) => plugin.middleware);
  return layersOf(builtIn, added);
}

const needsOf = (loaded: Loaded) => {
  const byPlugin = new Map(loaded.plugins.map((plugin) => [plugin.name, plugin.needs]));
  return (plugin: string) => byPlugin.get(plugin) ?? {};
};

const gatewaysIn = (options: BotOptions) => {
  const byPort = new Map(options.bindings.map(({ port, gateway }) => [port, gateway]));
  return (port: string) => byPort.get(port);
};

const makeQuerier = (options: BotOptions, loaded: Loaded, settings: BotSettings, caller: Caller): Querier =>
  new Querier({
    catalogue: loaded.catalogue,
    needs: needsOf(loaded),
    bindings: gatewaysIn(options),
    caller,
    timeoutMs: settings.gatewayTimeoutMs,
  });

const makeReceive = (
  store: Store,
  clock: Clock,
  chance: Chance,
  faults: FaultBook,
  doorbell: Doorbell,
  layers: Layers,
  settings: BotSettings,
): ReceiveParts => ({ store, clock, chance, faults, doorbell, layers: layers.receive, language: settings.locales[0] ?? 'en' });

function makeTurn(
  options: BotOptions,
  settings: BotSettings,
  loaded: Loaded,
  querier: Querier,
  store: Store,
  chance: Chance,
  logger: Logger,
  channels: Machinery['channels'],
): TurnParts {
  const { catalogue, words } = loaded;
  const flows = catalogue.flows.map(({ name, intent }) => ({ name, description: intent.description, examples: intent.examples }));
  const understander = (options.understander ?? embeddedUnderstander)(flows);
  return { settings, catalogue, words, understander, querier, store, chance, logger, limits: channels.limits };
}

function makeWorkshop(
  options: BotOptions,
  turn: TurnParts,
  layers: Layers,
  caller: Caller,
  faults: FaultBook,
  channels: Machinery['channels'],
  doorbell: Doorbell,
  clock: Clock,
  chance: Chance,
  meter: Meter,
): Workshop {
  const { settings, store, catalogue } = turn;
  const worker = `w_${chance.word(8)}`;
  const loaded = { plugins: options.plugins, catalogue, words: turn.words };
  const shared = { store, clock, faults, caller, worker, leaseMs: settings.leaseMs };
  return new Workshop({
    store,
    clock,
    faults,
    doorbell,
    inbox: { ...shared, turn, layers: layers.turn, channel: channels.find, channelTimeoutMs: settings.channelTimeoutMs },
    relay: { ...shared, channel: channels.find, chance, meter, doubtMs: settings.doubtMs, timeoutMs: settings.channelTimeoutMs },
    runner: {
      ...shared,
      catalogue,
      chance,
      needs: needsOf(loaded),
      bindings: gatewaysIn(options),
      gatewayTimeoutMs: settings.gatewayTimeoutMs,
      renewMs: settings.renewMs,
    },
    concurrency: settings.concurrency,
    sweepMs: SWEEP_MS,
  });
}
