import { z } from 'zod';

const KINDS = {
  send: ['status', 'html', 'latency', 'timeout', 'reset', 'hang', 'accept-reset', 'failed'],
  read: ['status', 'html', 'latency', 'timeout', 'reset'],
  media: ['status', 'html', 'latency', 'timeout', 'reset'],
  graph: ['status', 'html', 'latency', 'timeout', 'reset'],
  webhook: ['duplicate', 'reorder', 'batch', 'latency'],
} as const;

const kinds = [...new Set(Object.values(KINDS).flat())];

/** What a fault switch accepts; see {@link FaultRule}. */
export const faultRuleSchema = z
  .strictObject({
    on: z.enum(['send', 'read', 'media', 'graph', 'webhook']).default('send'),
    kind: z.enum(kinds),
    /** Meta's error code of `status` (answered) and `failed` (told by a webhook). */
    code: z.int().default(131000),
    status: z.int().min(400).max(599).optional(),
    details: z.string().max(500).default('Injected by a fault switch'),
    /** Milliseconds of `latency`, and how long `duplicate`, `reorder` and `batch` wait. */
    ms: z.int().min(0).max(600_000).default(1000),
    /** Only for requests or webhooks whose text contains this. */
    contains: z.string().optional(),
    /** How often it strikes; 0 = until it is cleared. */
    times: z.int().min(0).default(1),
  })
  .refine(({ on, kind }) => (KINDS[on] as readonly string[]).includes(kind), {
    error: 'a fault of this kind cannot strike there',
    path: ['kind'],
  });

/**
 * A fault to inject. `on`: a send, a read receipt, a media call, any call of Graph, or a webhook.
 *
 * - Not delivered: `status` (an error body with `code`), `html` (a gateway's error page), `timeout` (never answers), `reset` (drops the connection).
 * - Delivered: `latency`, `hang` (never answers), `accept-reset` (drops the connection), `failed` (200, then a failed status with `code`).
 * - Webhooks: `duplicate` (again after `ms`), `reorder` (after the next one of the same customer), `batch` (in one body with the next one),
 *   `latency`. `reorder` and `batch` wait at most `ms` for a next one.
 *
 * @example
 * faults.add({ kind: 'hang' });                                    // the next send is delivered, the bot never hears of it
 * faults.add({ on: 'graph', kind: 'status', code: 190, times: 0 }); // the token has expired, until clear()
 */
export type FaultRule = z.infer<typeof faultRuleSchema>;

/** A fault rule as written: defaults may be left out. */
export type FaultInput = z.input<typeof faultRuleSchema>;

/** What a fault can strike; the calls about the number itself only by `graph`. */
export type Struck = Exclude<FaultRule['on'], 'graph'> | 'number';

/** The faults that are switched on, oldest first. */
export class FaultSwitches {
  #rules: FaultRule[] = [];

  /** Switches a fault on. Throws a ZodError that names the field when the rule makes no sense. */
  add(input: FaultInput): FaultRule {
    const rule = faultRuleSchema.parse(input);
    this.#rules.push(rule);
    return rule;
  }

  /** The fault that strikes this request, if any; its count goes down. */
  take(on: Struck, text: string): FaultRule | undefined {
    const rule = this.#rules.find((entry) => strikes(entry, on) && (entry.contains === undefined || text.includes(entry.contains)));
    if (rule === undefined || rule.times === 0) return rule;
    const left = { ...rule, times: rule.times - 1 };
    this.#rules = this.#rules.flatMap((entry) => {
      if (entry !== rule) return [entry];
      return left.times === 0 ? [] : [left];
    });
    return rule;
  }

  /** Those that are still on. */
  all(): readonly FaultRule[] {
    return this.#rules;
  }

  /** Switches everything off. */
  clear(): void {
    this.#rules = [];
  }
}

const strikes = (rule: FaultRule, on: Struck): boolean => rule.on === on || (rule.on === 'graph' && on !== 'webhook');
