import { type Bot, type BotSettings, createBot, type Failpoints, plugin, seededChance } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import type { Mischief } from '../faults/mischief.ts';
import { countOf } from '../faults/odds.ts';
import { gatewayThrough, type Methods, type Outage } from '../outside/erp-line.ts';
import type { Door, Messenger } from '../outside/messenger.ts';
import type { Company, Scenario } from '../scenario.ts';
import type { EventList } from './event-list.ts';
import { Host } from './host.ts';
import { storeThrough } from './store-line.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What workers are made from. */
export interface CrewParts {
  readonly scenario: Scenario;
  readonly company: Company;
  readonly store: Store;
  readonly time: VirtualTime;
  readonly mischief: Mischief;
  readonly events: EventList;
  readonly outage: Outage;
  readonly messenger: () => Messenger;
  readonly startsAt: number;
  readonly settings: Partial<BotSettings>;
}

/** How often it is drawn whether a worker is killed or paused, in milliseconds. */
const CHECK_MS = 1000;
/** Longer than a lease. */
const PAUSE_MS = [16_000, 60_000] as const;

interface Worker extends Door {
  readonly name: string;
}

/** Workers on one store, killed, paused and replaced. */
export class Crew {
  readonly #parts: CrewParts;
  readonly #workers = new Map<string, Worker>();
  #generations = 0;

  constructor(parts: CrewParts, names: readonly string[]) {
    this.#parts = parts;
    for (const name of names) this.#engage(name);
    this.#threaten();
  }

  /** A worker that takes webhooks now: also one that stands still may be asked, and answers late. */
  door(delivery: number): Door | undefined {
    const all = [...this.#workers.values()].filter((worker) => !worker.host.isDead);
    return all[delivery % all.length];
  }

  /** A worker that answers; undefined when none does now. */
  get anyone(): Door | undefined {
    return [...this.#workers.values()].find((worker) => worker.host.isRunning);
  }

  #engage(name: string): void {
    const { scenario, company, store, time, mischief, events, outage, messenger, startsAt, settings } = this.#parts;
    this.#generations += 1;
    const host = new Host(`${name}.${this.#generations}`, time);
    const snatch = (operation: string, input: readonly unknown[]): boolean => company.snatch(operation, input);
    const line = { host, mischief, events, outage, snatch };
    const gateways = Object.fromEntries(
      Object.entries(company.gateways).map(([portName, methods]): [string, Methods] => [portName, gatewayThrough(methods, line)]),
    );
    const bot = createBot({
      plugins: [...scenario.plugins(), plugin('chat', { channels: [messenger().channel(host)] })],
      bindings: scenario.bind(gateways),
      store: storeThrough(store, host, mischief),
      clock: host.clock(startsAt),
      timers: host.timers,
      chance: seededChance(countOf(mischief.seed, host.name, 0, 2 ** 31)),
      settings,
      failpoints: this.#failpoints(name, host),
      ...(scenario.understander && { understander: scenario.understander }),
    });
    this.#workers.set(name, { name, host, bot });
    events.note(host.name, 'starts');
    start(bot, host, time);
  }

  #failpoints(name: string, host: Host): Failpoints {
    const { mischief, events } = this.#parts;
    return {
      hit: (point) => {
        if (!host.isRunning) return;
        if (mischief.strikes('host.killed-inside', name)) {
          events.note(host.name, `is killed at ${point}`);
          this.#kill(name, host);
        } else {
          const pause = mischief.strikes('host.paused-inside', name);
          if (pause) this.#pause(host, pause.amount(...PAUSE_MS), `at ${point}`);
        }
      },
    };
  }

  #threaten(): void {
    const { time, mischief, events } = this.#parts;
    time.after(CHECK_MS, () => {
      for (const { name, host } of this.#workers.values()) {
        if (!host.isRunning) continue;
        if (mischief.strikes('host.killed', name)) {
          events.note(host.name, 'is killed');
          this.#kill(name, host);
          continue;
        }
        const pause = mischief.strikes('host.paused', name);
        if (pause) this.#pause(host, pause.amount(...PAUSE_MS), '');
      }
      this.#threaten();
    });
  }

  #kill(name: string, host: Host): void {
    const { time, mischief } = this.#parts;
    host.kill((request) => countOf(mischief.seed, `lost ${request}`, 0, 1) === 1);
    time.after(countOf(mischief.seed, `again ${host.name}`, 500, 20_000), () => this.#engage(name));
  }

  #pause(host: Host, ms: number, where: string): void {
    const { time, events } = this.#parts;
    events.note(host.name, `stands still for ${Math.round(ms / 1000)} s ${where}`.trimEnd());
    host.pause();
    time.after(ms, () => {
      if (host.isDead) return;
      events.note(host.name, 'goes on');
      host.wake();
    });
  }
}

/** A process that cannot reach its store at the start tries again, as its supervisor would have it. */
function start(bot: Bot, host: Host, time: VirtualTime): void {
  bot.start().catch(() => time.after(1000, () => host.run(() => start(bot, host, time))));
}
