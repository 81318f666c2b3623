import type { Needs, QueryContext } from '../author/slot.ts';
import type { FlowCatalogue } from '../dialogue/catalogue.ts';
import type { Known, KnownValue, Query } from '../dialogue/query.ts';
import { Fault, toFault } from '../kernel/fault.ts';
import type { Cancel, Timers } from '../kernel/timers.ts';
import type { Caller } from '../ports/caller.ts';
import type { CallRecord } from '../ports/turn-unit.ts';
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

/** One turn's reading. */
export interface ReadScope {
  readonly now: number;
  /** Time left for reads in this turn. */
  readonly budgetMs: number;
  readonly record: (call: CallRecord) => void;
  readonly fault: (fault: Fault) => void;
  /** A read that missed the budget and answered later. */
  readonly late: (query: Query) => void;
}

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

  async #one(query: Query, scope: ReadScope, until: number): Promise<KnownValue> {
    let settled = false;
    let missed = false;
    const reading = this.#read(query, scope).then(
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
    return answer;
  }

  async #read(query: Query, scope: ReadScope): Promise<unknown> {
    const { catalogue, needs, bindings, caller, timeoutMs } = this.#parts;
    const flow = catalogue.find(query.flow);
    const declaration = query.kind === 'quote' ? flow?.confirm.quotes[query.of] : flow?.slots[query.of];
    if (!flow || !declaration) throw new Fault('PLUGIN.DECLARATION', `${query.flow} has no ${query.of}`, { operation: query.key });
    const gateways = gatewaysOf(needs(declaration.plugin), {
      caller,
      bindings,
      timeoutMs,
      harmless: true,
      record: scope.record,
      remember: (key, read) => this.#cache.read(key, scope.now, query.maxAgeMs, read),
    });
    const context: QueryContext = { given: query.given, needs: gateways, person: query.person };
    if (query.kind === 'quote') return flow.confirm.quotes[query.of]?.get(context);
    const slot = flow.slots[query.of];
    switch (query.kind) {
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
