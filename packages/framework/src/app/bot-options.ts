import type { NoticeSource } from '../author/notice-source.ts';
import type { Plugin } from '../author/plugin.ts';
import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Meter } from '../kernel/meter.ts';
import type { Timers } from '../kernel/timers.ts';
import type { Tracer } from '../kernel/tracer.ts';
import type { Doorbell } from '../ports/doorbell.ts';
import type { Store } from '../ports/store.ts';
import type { FlowView, Understander } from '../ports/understander.ts';
import type { BotSettings } from '../turn/settings.ts';
import type { Binding } from './binding.ts';
import type { DependencyHealth } from './bot.ts';

/** Asks a dependency how it does. */
export type Probe = (signal: AbortSignal) => Promise<DependencyHealth['state']>;

/** What a bot is made of. Everything but plugins, bindings and store has a default. */
export interface BotOptions {
  /** In the order of the menu. */
  readonly plugins: readonly Plugin[];
  /** What stands behind the ports that plugins need. */
  readonly bindings: readonly Binding[];
  readonly store: Store;
  readonly settings?: Partial<BotSettings>;
  /** Made from the flows once they are checked; the embedded one when absent. */
  readonly understander?: (flows: readonly Omit<FlowView, 'slots'>[]) => Understander;
  /** Business systems that send webhooks. */
  readonly notices?: readonly NoticeSource[];
  /** Readiness of what lies behind the gateways. */
  readonly probes?: Readonly<Partial<Record<'erp' | 'llm', Probe>>>;
  /** Rings between processes; within this one when absent. */
  readonly doorbell?: Doorbell;
  readonly clock?: Clock;
  /** Waits and durations; virtual in simulations. */
  readonly timers?: Timers;
  readonly chance?: Chance;
  /** Places where a test kills or stops the process; never in production. */
  readonly failpoints?: Failpoints;
  readonly logger?: Logger;
  readonly meter?: Meter;
  readonly tracer?: Tracer;
}
