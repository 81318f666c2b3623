import { z } from 'zod';

/** What a fault switch accepts; see {@link FaultRule}. */
export const faultRuleSchema = z.strictObject({
  on: z.enum(['send', 'read', 'media', 'webhook']).default('send'),
  kind: z.enum(['status', 'html', 'latency', 'timeout', 'reset', 'hang', 'accept-reset', 'failed', 'duplicate', 'reorder']),
  /** Meta's error code of `status` (answered) and `failed` (told by a webhook). */
  code: z.int().default(131000),
  status: z.int().min(400).max(599).optional(),
  details: z.string().max(500).default('Injected by a fault switch'),
  /** Milliseconds of `latency`. */
  ms: z.int().min(0).max(600_000).default(1000),
  /** Only for requests or webhooks whose text contains this. */
  contains: z.string().optional(),
  /** How often it strikes; 0 = until it is cleared. */
  times: z.int().min(0).default(1),
});

/**
 * A fault to inject. Not delivered: `status` (with `code`), `html` (a gateway's error page), `timeout` (never answers), `reset`. Delivered: `latency`, `hang` (never
 * answers), `accept-reset` (drops the connection), `failed` (a failed status follows). For webhooks: `duplicate`, `reorder`, `latency`.
 */
export type FaultRule = z.infer<typeof faultRuleSchema>;

/** A fault rule as written: defaults may be left out. */
export type FaultInput = z.input<typeof faultRuleSchema>;

/** The faults that are switched on, oldest first. */
export class FaultSwitches {
  #rules: FaultRule[] = [];

  /** Switches a fault on. */
  add(input: FaultInput): FaultRule {
    const rule = faultRuleSchema.parse(input);
    this.#rules.push(rule);
    return rule;
  }

  /** The fault that strikes this request, if any; its count goes down. */
  take(on: FaultRule['on'], text: string): FaultRule | undefined {
    const rule = this.#rules.find((entry) => entry.on === on && (entry.contains === undefined || text.includes(entry.contains)));
    if (rule === undefined || rule.times === 0) return rule;
    rule.times -= 1;
    if (rule.times === 0) this.#rules = this.#rules.filter((entry) => entry !== rule);
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
