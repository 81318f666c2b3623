import type { Chance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Failpoints } from '../kernel/failpoints.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Meter } from '../kernel/meter.ts';
import type { Timers } from '../kernel/timers.ts';
import type { Tracer } from '../kernel/tracer.ts';
import type { Store } from '../ports/store.ts';
import type { BotSettings } from '../turn/settings.ts';

/** What nearly every part of a bot stands on. */
export interface Base {
  readonly settings: BotSettings;
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly logger: Logger;
  readonly meter: Meter;
  readonly tracer: Tracer;
  readonly failpoints: Failpoints;
}
