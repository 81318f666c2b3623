import { type FaultName, faultKinds } from './fault-kinds.ts';
import { countOf, oddsOf } from './odds.ts';

/** A fault that struck: one occasion by name, so that it can be left out when the episode is run again. */
export interface Strike {
  /** `erp.slow book 3`: kind, where, and the how many-th occasion there. */
  readonly id: string;
  /** A whole number in [from, to] that belongs to this strike. */
  amount(from: number, to: number): number;
}

/** What decides whether faults strike. */
export interface MischiefOptions {
  readonly seed: number;
  /** Kinds that can strike in this episode, and how strongly (1 is the usual). */
  readonly strengths: Readonly<Partial<Record<FaultName, number>>>;
  /** The only strikes there may be, by id; null: whatever the odds say. */
  readonly only: ReadonlySet<string> | null;
  /** Told of each strike. */
  readonly note: (strike: Strike) => void;
}

/** The world's ill will, seeded: every occasion draws for itself, so that one fault more or less leaves the others where they were. */
export class Mischief {
  readonly #options: MischiefOptions;
  readonly #occasions = new Map<string, number>();
  #over = false;

  constructor(options: MischiefOptions) {
    this.#options = options;
  }

  /** From now on nothing strikes. */
  end(): void {
    this.#over = true;
  }

  /** The seed of everything that is drawn. */
  get seed(): number {
    return this.#options.seed;
  }

  /** An occasion for a fault; undefined when it does not strike. */
  strikes(kind: FaultName, where: string): Strike | undefined {
    const strength = this.#options.strengths[kind];
    if (!strength) return undefined;
    const place = `${kind} ${where}`;
    const no = (this.#occasions.get(place) ?? 0) + 1;
    this.#occasions.set(place, no);
    const id = `${place} ${no}`;
    const { seed, only, note } = this.#options;
    if (this.#over || oddsOf(seed, id) >= faultKinds[kind].chance * strength || (only && !only.has(id))) return undefined;
    const strike: Strike = { id, amount: (from, to) => countOf(seed, `${id}.amount`, from, to) };
    note(strike);
    return strike;
  }
}
