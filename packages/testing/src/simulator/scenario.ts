import type { Binding, InboundContent, OutboundContent, Plugin } from '@samvad/framework';
import type { FlowView, HeldWrite, Understander } from '@samvad/framework/ports';
import type { Methods } from './outside/erp-line.ts';

/** A write that the business system has made. */
export interface MadeRecord {
  readonly requestId: string;
  /** What it is called towards the customer. */
  readonly name: string;
  /** What was agreed to, in the words of a summary's `agreedIn`. */
  readonly agreed: string;
  /** The wish it belongs to: something of it that no other wish has. */
  readonly wish: string;
}

/** A request that a business system refused because it knew the request id with other content: a repeat that is none. */
export interface Conflict {
  readonly requestId: string;
  readonly was: string;
  readonly is: string;
}

/** The business system of an episode; shared by all workers. */
export interface Company {
  /** Port by port, the methods behind it. */
  readonly gateways: Readonly<Record<string, Methods>>;
  /** Everything that was booked. */
  readonly records: readonly MadeRecord[];
  readonly conflicts: readonly Conflict[];
  /** Everything that was written with a request id, bookings and the rest. */
  readonly writes: readonly HeldWrite[];
  /** Takes away what a write is about to book; true when there was something to take. */
  snatch(operation: string, input: readonly unknown[]): boolean;
}

/** What one customer wants done. */
export interface Wish {
  /** Part of what is written down in the company, and of no other wish. */
  readonly id: string;
  /** Values by name; a customer may change them. */
  readonly values: Record<string, string>;
}

/** What a customer makes of a message. */
export type Reaction =
  | { readonly is: 'say'; readonly content: InboundContent /** It agrees to what was shown. */; readonly agrees?: boolean }
  /** The wish is fulfilled, under this name. */
  | { readonly is: 'fulfilled'; readonly name: string }
  | { readonly is: 'nothing' };

/** Draws of a customer: the same words give the same number in [0, 1). */
export type Draw = (words: string) => number;

/** A flow with customers who want it: what the simulator plays. */
export interface Scenario {
  readonly name: string;
  readonly plugins: () => readonly Plugin[];
  readonly bind: (gateways: Readonly<Record<string, Methods>>) => readonly Binding[];
  readonly company: (seed: number) => Company;
  readonly understander?: (flows: readonly Omit<FlowView, 'slots'>[]) => Understander;
  /** A customer's wish; `no` counts all wishes of the episode. */
  readonly wish: (no: number, draw: Draw) => Wish;
  readonly opening: (wish: Wish, draw: Draw) => string;
  readonly react: (message: OutboundContent, wish: Wish | undefined, draw: Draw) => Reaction;
  /** Said after a long silence. */
  readonly nudge: string;
  /** The step that writes the order itself; what earlier steps saved may stay when an order is taken back. */
  readonly orderStep: string;
  /** Takes back what was just agreed to. */
  readonly takesBack: string;
  readonly nonsense: readonly string[];
  /** Changes the wish and says so. */
  readonly correct: (wish: Wish, draw: Draw) => string;
  /** What a summary would book; undefined when the text is no summary. */
  readonly agreedIn: (text: string) => string | undefined;
  /** The name of the record a message says was made. */
  readonly madeIn: (text: string) => string | undefined;
}
