import type { Needs, QueryContext } from '../author/slot.ts';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Known, KnownValue, Query } from '../dialogue/query.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { Cancel, Timers } from '../kernel/timers.ts';
import type { Caller } from '../ports/caller.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
import type { CallWatcher } from './call-recorder.ts';
import { type Bindings, gatewaysOf } from './gateways.ts';
import { ReadCache } from './read-cache.ts';

/** What a querier is made of. */
export interface QuerierParts {
  readonly catalogue: FlowCatalogue;
  /** A plugin's needs by its name. */
  readonly needs: (plugin: string) => Needs;
  readonly bindings: Bindings;
  readonly caller: Caller;
  readonly timeoutMs: number;
  readonly timers: Timers;
}

/** What sees the calls of a turn's reads. */
interface Watched {
  readonly record: (call: CallRecord) => void;
  readonly watcher: CallWatcher;
}

/** One turn's reading. */
export interface ReadScope extends Watched {
  readonly now: number;
  /** Time left for reads in this turn. */
  readonly budgetMs: number;
  readonly fault: (fault: Fault) => void;
  /** A read that missed the budget. */
  readonly missed: (query: Query) => void;
  /** The same read, when it has answered after all. */
  readonly late: (query: Query) => void;
}

/** What a recorded turn read. */
export interface RecordedReads {
  /** Plays the recorded calls back. */
  readonly calls: CallWatcher & {
    /** The same for reads that were given up. */
    readonly givenUp: CallWatcher;
  };
  /** Keys of reads that were given up. */
  readonly givenUp: ReadonlySet<string>;
}

type Remember = (key: string, read: () => Promise<unknown>) => Promise<unknown>;

/** Answers decide's queries through the gateways: in parallel, cached, within the turn's budget. */
export class Querier {
  readonly #parts: QuerierParts;
  readonly #cache = new ReadCache();

  constructor(parts: QuerierParts) {
    this.#parts = parts;
  }

  async resolve(queries: readonly Query[], scope: ReadScope): Promise<Known> {
    const until = this.#parts.timers.elapsed() + scope.budgetMs;
    const answers = await Promise.all(queries.map(async (query) => [query.key, await this.#one(query, scope, until)] as const));
    return new Map(answers);
  }

  /** Answers queries of a recorded turn: nothing is remembered, nothing is waited for. */
  async replay(queries: readonly Query[], recorded: RecordedReads): Promise<Known> {
    const scope: Watched = { record: () => undefined, watcher: recorded.calls };
    const answers = await Promise.all(
      queries.map(async (query): Promise<readonly [string, KnownValue]> => {
        if (recorded.givenUp.has(query.key)) {
          // Made again all the same, for the calls it had made: the next of their kind is another one.
          this.#read(query, { ...scope, watcher: recorded.calls.givenUp }).catch(() => undefined);
          return [query.key, { is: 'unavailable', late: true }];
        }
        return this.#read(query, scope).then(
          (value) => [query.key, { is: 'known', value }],
          // What failed then fails again; the turn's faults are not what is compared.
          () => [query.key, { is: 'unavailable', late: false }],
        );
      }),
    );
    return new Map(answers);
  }

  async #one(query: Query, scope: ReadScope, until: number): Promise<KnownValue> {
    let settled = false;
    let missed = false;
    const remember: Remember = (key, read) => this.#cache.read(key, scope.now, query.maxAgeMs, read);
    const reading = this.#read(query, scope, remember).then(
      (value): KnownValue => {
        settled = true;
        if (missed) scope.late(query);
        return { is: 'known', value };
      },
      (thrown: unknown): KnownValue => {
        settled = true;
        scope.fault(asFault(thrown, query));
        return { is: 'unavailable', late: false };
      },
    );
    const answer = await withinBudget(reading, Math.max(0, until - this.#parts.timers.elapsed()), this.#parts.timers);
    missed = !settled;
    if (missed) scope.missed(query);
    return answer;
  }

  async #read(query: Query, scope: Watched, remember?: Remember): Promise<unknown> {
    const { catalogue, needs, bindings, caller, timeoutMs } = this.#parts;
    const flow = catalogue.find(query.flow);
    const { kind, of } = query;
    const declaration = kind === 'desk' ? flow : kind === 'quote' ? flow?.confirm.quotes[of] : flow?.slots[of];
    if (!flow || !declaration) throw new Fault('PLUGIN.DECLARATION', `${query.flow} has no ${of}`, { operation: query.key });
    const gateways = gatewaysOf(needs(declaration.plugin), {
      caller,
      bindings,
      timeoutMs,
      harmless: true,
      record: scope.record,
      watcher: scope.watcher,
      ...(remember && { remember }),
    });
    if (kind === 'desk') return flow.handsOff?.available({ needs: gateways, now: String(query.given['now']) });
    const context: QueryContext = { given: query.given, needs: gateways, person: query.person };
    if (kind === 'quote') return flow.confirm.quotes[of]?.get(context);
    const slot = flow.slots[of];
    switch (kind) {
      case 'options':
        return slot?.options?.(context);
      case 'saved':
        return slot?.saved?.(context);
      case 'vocabulary':
        return slot?.vocabulary?.(context);
      case 'check':
        return slot?.check?.({ ...context, value: query.value });
    }
  }
}

const asFault = (thrown: unknown, query: Query): Fault => toFault(thrown, 'PLUGIN.THREW', { operation: `${query.kind} of ${query.of}` });

async function withinBudget(reading: Promise<KnownValue>, ms: number, timers: Timers): Promise<KnownValue> {
  let cancel: Cancel = () => undefined;
  const budget = new Promise<KnownValue>((resolve) => {
    cancel = timers.after(ms, () => resolve({ is: 'unavailable', late: true }));
  });
  try {
    return await Promise.race([reading, budget]);
  } finally {
    cancel();
  }
}
