import { z } from 'zod';

/** Text that can be a regular expression. */
const pattern = z.string().refine(
  (text) => {
    try {
      return new RegExp(text) instanceof RegExp;
    } catch (error) {
      return !(error instanceof SyntaxError);
    }
  },
  { error: 'not a regular expression' },
);

/** What a fault switch accepts; see {@link FrappeFault}. */
export const frappeFaultSchema = z.strictObject({
  kind: z.enum([
    'status',
    'deadlock',
    'html',
    'rate-limit',
    'revoked',
    'latency',
    'hang',
    'reset',
    'truncated',
    'slow-body',
    'commit-then-drop',
    'commit-then-hang',
    'commit-then-500',
  ]),
  /** Regular expression on the verb and what follows `/api/method/` or `/api/resource/`: `POST carcare.api.create_booking`, `GET Customer`. */
  on: pattern.default(''),
  /** How often it strikes; 0 = until it is cleared. */
  times: z.int().min(0).default(1),
  /** How many calls it lets pass first. */
  skip: z.int().min(0).default(0),
  /** Status of `status` (417) and `html` (502). */
  status: z.int().min(400).max(599).optional(),
  /** Error class of `status`. */
  excType: z.string().default('ValidationError'),
  message: z.string().default('Injected by a fault switch'),
  /** Seconds of `rate-limit`: with it come the headers, without it none does. */
  retryAfter: z.int().min(0).optional(),
  /** Milliseconds of `latency` and `slow-body`. */
  ms: z.int().min(0).max(600_000).default(1_000),
});

/**
 * A fault to inject. Nothing is done: `status` (with an error class), `deadlock` (500), `html` (a proxy's page), `rate-limit` (429), `revoked` (401), `reset`,
 * `hang`. Served: `latency` (later), `truncated` and `slow-body` (half of the answer, then the end or a pause), `commit-then-drop`, `commit-then-hang`,
 * `commit-then-500` (the answer is lost).
 */
export type FrappeFault = z.infer<typeof frappeFaultSchema>;

/** A fault as written: defaults may be left out. */
export type FrappeFaultInput = z.input<typeof frappeFaultSchema>;

/** The faults that are switched on, oldest first. */
export class FrappeFaults {
  #rules: FrappeFault[] = [];

  /** Switches a fault on. Throws a `ZodError` when it is no fault. */
  add(input: FrappeFaultInput): FrappeFault {
    const rule = frappeFaultSchema.parse(input);
    this.#rules.push(rule);
    return rule;
  }

  /** The fault that strikes this call, if any; its count goes down. */
  take(operation: string): FrappeFault | undefined {
    const rule = this.#rules.find(({ on }) => new RegExp(on, 'i').test(operation));
    if (rule === undefined) return undefined;
    if (rule.skip > 0) {
      rule.skip -= 1;
      return undefined;
    }
    if (rule.times === 1) this.#rules = this.#rules.filter((entry) => entry !== rule);
    else if (rule.times > 1) rule.times -= 1;
    return rule;
  }

  /** Those that are still on. */
  all(): readonly FrappeFault[] {
    return this.#rules;
  }

  /** Switches everything off. */
  clear(): void {
    this.#rules = [];
  }
}
