import type { Fault } from '../kernel/fault.ts';

/** What the sender of a webhook is told. */
export interface WebhookAnswer {
  /** 200 only after everything in the body is stored durably. */
  readonly status: 200 | 400 | 401 | 404 | 413 | 503;
  /** Why it was not taken; stored already. */
  readonly fault?: Fault;
}
