import type { Understander } from '../ports/understander.ts';
import type { Matter } from './embedded/built-ins.ts';
import { trainIntents, type TrainedFlow } from './embedded/intents.ts';
import { understandText } from './understand-text.ts';

/** Settings of the embedded understander. */
export interface EmbeddedOptions {
  /** Of the order in which training looks at its examples; default 1. The same seed gives the same understander. */
  readonly seed?: number;
  /**
   * Which flow takes over which matter that every business hears of, by flow name. Flows with usual names (`complain`, `pay`, `reschedule`, …)
   * need no entry.
   */
  readonly takesOver?: Readonly<Partial<Record<Matter, string>>>;
}

/**
 * The understander that needs no model and no network: fixed phrases, the slot types' own extractors and a classifier that is trained here,
 * within half a second, on what the flows say customers say. Deterministic and synchronous behind its promise; a message takes about a
 * millisecond.
 *
 * @throws {Fault} `PLUGIN.THREW` from `understand` when a slot type's extractor throws.
 * @example embeddedUnderstander(flows.map(({ name, intent }) => ({ name, ...intent })))
 */
export function embeddedUnderstander(flows: readonly TrainedFlow[], options: EmbeddedOptions = {}): Understander {
  const intents = trainIntents(flows, options);
  return {
    name: 'embedded',
    understand: async (request) => understandText(request, intents),
  };
}
