import type { ApplyContext } from '../dialogue/applied.ts';
import type { ApplyInput } from '../dialogue/apply.ts';
import type { OwnerContext } from '../dialogue/owner.ts';
import type { KnownValue, Query } from '../dialogue/query.ts';
import { isoTime } from '../kernel/clock.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import type { Understanding } from '../ports/understander.ts';
import type { Knowing } from './decide-knowing.ts';
import type { Thought } from './think.ts';
import type { TurnParts } from './turn-parts.ts';
import { understood } from './understood.ts';

/** A turn of a conversation that a person has, with what it works with. */
export interface Heard extends Thought, Knowing {
  readonly parts: TurnParts;
}

/** A thought with what is known in its turn: nothing yet. */
export function hear(thought: Thought, parts: TurnParts): Heard {
  const known = new Map<string, KnownValue>();
  const learn = async (queries: readonly Query[]): Promise<void> => {
    for (const [key, value] of await thought.resolve(queries.filter((query) => !known.has(query.key)))) known.set(key, value);
  };
  return { ...thought, parts, known, learn, lookingUp: () => parts.failpoints.hit('turn.looked-up') };
}

/** Understands words that were written to a person. */
export const readBy = (heard: Heard, messages: readonly EventOf<'message'>[], state: Conversation): Promise<Understanding> =>
  understood(messages, state, heard.known, heard, heard.parts);

/** What commands are applied with. */
export const applyInput = ({ parts, now, newTaskId }: Heard): ApplyInput => ({
  catalogue: parts.catalogue,
  at: isoTime(now),
  timeZone: parts.settings.timeZone,
  // Nothing is pressed or undone in such a turn.
  undoWindowMs: 0,
  prompt: () => undefined,
  heardAt: null,
  newTaskId,
  sets: new Set(),
});

/** The same, for what takes one command at a time. */
export const wholeContext = (heard: Heard): ApplyContext => ({ ...applyInput(heard), begun: new Set(), agreed: null, cancelled: false });

/** What changing the owner works with. */
export const ownerContext = ({ parts, now, newTaskId }: Heard): OwnerContext => ({
  catalogue: parts.catalogue,
  now,
  at: isoTime(now),
  newTaskId,
});

/** The record of an understanding that nobody was asked for. */
export const silent = ({ emotion, language }: Conversation, commands: readonly Command[] = []): Understanding => ({
  by: 'button',
  commands,
  emotion,
  language,
});
