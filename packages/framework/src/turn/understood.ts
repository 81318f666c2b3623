import type { Known } from '../dialogue/query.ts';
import { Fault } from '../kernel/fault.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { Understanding } from '../ports/understander.ts';
import type { TurnParts } from './turn-parts.ts';
import { understand } from './understand.ts';

/** What understanding tells and heeds besides. */
interface Listening {
  readonly now: number;
  readonly fault: (fault: Fault) => void;
  readonly signal: AbortSignal;
}

/** An understander that fails costs the words, not the turn. */
export async function understood(
  messages: readonly EventOf<'message'>[],
  conversation: Conversation,
  known: Known,
  { now, fault, signal }: Listening,
  parts: TurnParts,
): Promise<Understanding> {
  try {
    return await understand(
      messages,
      conversation,
      known,
      now,
      { catalogue: parts.catalogue, understander: parts.understander, timeZone: parts.settings.timeZone },
      signal,
    );
  } catch (thrown) {
    fault(
      new Fault('UNDERSTANDING.FAILED', `the understander ${parts.understander.name} failed`, { operation: 'understand', cause: thrown }),
    );
    return { by: 'embedded', commands: [], emotion: conversation.emotion, language: conversation.language };
  }
}
