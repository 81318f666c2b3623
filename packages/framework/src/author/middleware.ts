import type { CapturedSite } from '../kernel/call-site.ts';
import type { Layer } from '../kernel/compose.ts';
import type { EventOf } from '../model/event.ts';
import type { Channel } from './channel.ts';

/** One event on its way into the inbox. */
export interface ReceiveContext {
  readonly channel: Channel;
  readonly event: EventOf<'message'>;
  readonly receivedAt: number;
  readonly traceId: string;
  /** How long the mailbox waits for more of the burst, in milliseconds; a layer may change it. */
  quietMs: number;
}
/** What became of it. */
export type ReceiveResult = { readonly is: 'accepted' | 'duplicate'; readonly conversationId: string };
/** A layer around the acceptance of one event. */
export type ReceiveMiddleware = Layer<ReceiveContext, ReceiveResult>;

/** One turn: a claimed conversation and the events it takes. */
export interface TurnContext {
  readonly conversationId: string;
  readonly turnId: string;
  readonly traceId: string;
  readonly fence: number;
  readonly now: number;
  /** Ends what the turn waits for; a layer may narrow it, never widen it. */
  signal: AbortSignal;
}
/** How a turn ended. */
export type TurnResult = { readonly is: 'committed' | 'fenced'; readonly more: boolean };
/** A layer around a turn. */
export type TurnMiddleware = Layer<TurnContext, TurnResult>;

/** One attempt of one call that leaves the process. */
export interface CallContext {
  /** The port's name: `booking.desk`, `whatsapp`. */
  readonly port: string;
  readonly operation: string;
  readonly attempt: number;
  /** Captured before the await, at the line that asked for the call. */
  readonly site: CapturedSite;
  readonly signal: AbortSignal;
}
/** A layer around an attempt. */
export type CallMiddleware = Layer<CallContext, unknown>;

/** Where a layer stands in its onion, from the outside in; within a phase the order of the plugins counts. */
export type Phase = 'trace' | 'guard' | 'journal' | 'inner';

/**
 * A named layer for one or more of the three onions. A plugin's layer replaces a built-in one of the same name: `tracing`, `dedupe`, `coalesce`, `throttle`,
 * `lease`, `budget`, `circuit-breaker`.
 */
export interface MiddlewareDeclaration {
  readonly name: string;
  readonly phase: Phase;
  readonly receive?: ReceiveMiddleware;
  readonly turn?: TurnMiddleware;
  readonly call?: CallMiddleware;
}
