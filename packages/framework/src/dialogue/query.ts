import type { Flow } from '../author/flow.ts';
import type { PersonView, Saved, Verdict } from '../author/slot.ts';
import type { Person } from '../model/conversation.ts';
import type { Task } from '../model/task.ts';
import { givenNames } from './catalogue.ts';
import { valueOf } from './task-state.ts';

/** Something decide wants to know from outside before it goes on. */
export interface Query {
  /** Same question, same key. */
  readonly key: string;
  readonly kind: 'options' | 'saved' | 'vocabulary' | 'check' | 'quote' | 'desk';
  readonly flow: string;
  /** The slot's or quote's name. */
  readonly of: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly person: PersonView;
  readonly value?: unknown;
  /** Oldest answer that is good enough. */
  readonly maxAgeMs: number;
}

/** An answer, or that there is none now: a known value for which there is a move. */
export type KnownValue = { readonly is: 'known'; readonly value: unknown } | { readonly is: 'unavailable'; readonly late: boolean };

/** What is known so far in this turn. */
export type Known = ReadonlyMap<string, KnownValue>;

/**
 * A person as queries see it. Somebody else on the same telephone is shown without the number until he has a name: what business systems know under
 * the number alone is not his.
 */
export function personView(person: Person): PersonView {
  const facts = Object.fromEntries(Object.entries(person.facts).map(([name, fact]) => [name, fact.value]));
  if (person.relation !== undefined && typeof facts['firstName'] !== 'string') {
    const { phone: _shared, ...own } = facts;
    return { phone: null, facts: own };
  }
  return { phone: typeof facts['phone'] === 'string' ? facts['phone'] : null, facts };
}

const MINUTES = 60_000;
const CATALOGUE_AGE = 5 * MINUTES;
const SLOTS_AGE = 30_000;

/** Makes the query for one part of a flow; undefined while something it is given is not known. */
export function queryFor(
  kind: Query['kind'],
  flow: Flow,
  of: string,
  task: Pick<Task, 'slots' | 'refused'>,
  person: Person,
  value?: unknown,
): Query | undefined {
  const declaration = kind === 'quote' ? flow.confirm.quotes[of] : flow.slots[of];
  if (!declaration) return undefined;
  const given: Record<string, unknown> = {};
  for (const [alias, name] of givenNames(flow, declaration)) {
    const known = valueOf(flow, task, person, name);
    if (!known) return undefined;
    given[alias] = known.value;
  }
  const view = personView(person);
  const asks = kind === 'saved' ? { phone: view.phone, facts: view.facts } : {};
  const maxAgeMs =
    kind === 'quote' || (kind === 'options' && task.refused[of])
      ? 0
      : Object.keys(given).length > 0 && kind === 'options'
        ? SLOTS_AGE
        : CATALOGUE_AGE;
  return {
    key: `${kind}:${flow.name}.${of}:${JSON.stringify([given, asks, value ?? null])}`,
    kind,
    flow: flow.name,
    of,
    given,
    person: view,
    ...(value !== undefined && { value }),
    maxAgeMs,
  };
}

/** Collects what is needed, and reads what is known. */
export class Ask {
  readonly needed = new Map<string, Query>();
  readonly known: Known;
  readonly #fresh: boolean;

  /** `fresh`: nothing that was read before is good enough. */
  constructor(known: Known, fresh = false) {
    this.known = known;
    this.#fresh = fresh;
  }

  /** The answer; `waiting` when it must be asked first, which is noted. */
  read(query: Query): KnownValue | 'waiting' {
    const answer = this.known.get(query.key);
    if (answer) return answer;
    this.needed.set(query.key, this.#fresh ? { ...query, maxAgeMs: 0 } : query);
    return 'waiting';
  }
}

/** A list answer; undefined while it waits or cannot be had. */
export function listOf(answer: KnownValue | 'waiting' | undefined): readonly unknown[] | undefined {
  return answer && answer !== 'waiting' && answer.is === 'known' && Array.isArray(answer.value) ? answer.value : undefined;
}

/** True for an answer that cannot be had now. */
export const isUnavailable = (answer: KnownValue | 'waiting' | 'blocked' | undefined): boolean =>
  typeof answer === 'object' && answer.is === 'unavailable';

/** The options of a slot that are left: without those a run was refused with. */
export function optionsLeft(
  answer: KnownValue | 'waiting' | undefined,
  task: Pick<Task, 'gone'>,
  slot: string,
): readonly unknown[] | undefined {
  const gone = task.gone[slot];
  const options = listOf(answer);
  return gone ? options?.filter((option) => !gone.includes(JSON.stringify(option))) : options;
}

/** Saved values, the usual one first. */
export function savedOf(answer: KnownValue | 'waiting' | undefined): readonly Saved<unknown>[] {
  const list = (listOf(answer) ?? []) as readonly Saved<unknown>[];
  return [...list].sort((a, b) => Number(b.usual ?? false) - Number(a.usual ?? false));
}

/** A verdict; a check that cannot be made now lets the value pass: the run checks again. */
export function verdictOf(answer: KnownValue): Verdict {
  return answer.is === 'known' ? (answer.value as Verdict) : 'ok';
}
