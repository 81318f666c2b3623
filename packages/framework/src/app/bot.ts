import type { WebhookHeaders } from '../author/channel.ts';
import type { Clock } from '../kernel/clock.ts';
import type { OperatorAnswer, OperatorRequest } from '../pipeline/receive-operator.ts';
import type { WebhookAnswer } from '../ports/webhook-answer.ts';
import type { Command } from '../model/command.ts';
import type { Emotion } from '../model/emotion.ts';
import type { ReplayResult } from '../turn/replay-turn.ts';
import type { ConversationAudit } from '../ports/store-audit.ts';
import type { StoreReads } from '../ports/store-reads.ts';
import type { Forecast } from '../runs/forecast.ts';

/** One thing the bot depends on, as readiness shows it. */
export interface DependencyHealth {
  readonly name: 'store' | 'dispatcher' | 'channel' | 'erp' | 'llm';
  readonly state: 'up' | 'degraded' | 'down';
  /** One plain clause; no secrets. */
  readonly detail: string;
  /** Circuit breakers by operation, where the dependency has some. */
  readonly breakers?: Readonly<Record<string, 'closed' | 'open' | 'half-open'>>;
}

/** What an understander makes of one text outside of any conversation. */
export interface UnderstoodText {
  /** Name of the flow that is asked for, or `none`. */
  readonly flow: string;
  readonly commands: readonly Command[];
  readonly emotion: Emotion;
  /** BCP 47. */
  readonly language: string;
  readonly slots: Readonly<Record<string, { readonly value: unknown; readonly quote: string }>>;
}

/**
 * A running bot: what a host, an inspector or a test sees of it.
 *
 * @example
 * const bot = await createBot({ plugins, store, … });
 * await bot.start();
 * const { status } = await bot.webhook('whatsapp', rawBody, headers);
 */
export interface Bot {
  /** Checks, reads and durably stores one webhook body of a channel. Never processes it before answering. */
  webhook(channel: string, rawBody: Buffer, headers: WebhookHeaders): Promise<WebhookAnswer>;
  /** The same for a business system's webhook (`frappe`). */
  notice(source: string, rawBody: Buffer, headers: WebhookHeaders): Promise<WebhookAnswer>;
  /**
   * What somebody of the company does with a conversation (its id or address): takes it over, writes, gives it back. Stored, and done in order with
   * all that the customer writes.
   * @throws Fault `INGEST.STORE` when it cannot be stored
   * @example await bot.operator('whatsapp:1002:919811122233', { operator: 'Meera', act: { is: 'takeover' } });
   */
  operator(conversation: string, request: OperatorRequest): Promise<OperatorAnswer>;
  /** Answers a channel's own verification request; undefined: refuse. */
  verify(channel: string, query: Readonly<Record<string, string | undefined>>): string | undefined;
  /** Begins to work on what waits; resolves when it is ready. */
  start(): Promise<void>;
  /** Takes nothing new, ends its turns within `graceMs` (default 20,000), closes the store. */
  stop(graceMs?: number): Promise<void>;
  /** Resolves when nothing is being worked on and nothing is due at the clock's present time; for tests and tools. */
  settled(): Promise<void>;
  /** Puts a dead letter back into its mailbox; false when nothing of this id was set aside. */
  redrive(deadLetterId: string): Promise<boolean>;
  /** Makes a turn again from its journal and compares, without asking or writing anything; undefined: no such turn. Also for a bot not started. */
  replay(turnId: string): Promise<ReplayResult | undefined>;
  /**
   * What this code would do with the unfinished tasks and open runs of a stored conversation: a dry run of all migrations. Also for a bot not started.
   */
  forecast(conversation: Pick<ConversationAudit, 'state' | 'runs'>): Forecast;
  health(): Promise<readonly DependencyHealth[]>;
  /** Committed rows, for the inspector. */
  readonly reads: StoreReads;
  /** Business time. */
  readonly clock: Clock;
}
