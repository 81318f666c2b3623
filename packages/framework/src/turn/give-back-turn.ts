import { apply } from '../dialogue/apply.ts';
import { type Merged, mergeValues, takenFrom, wordsWritten } from '../dialogue/hand-back.ts';
import type { Act } from '../dialogue/move.ts';
import { giveBack } from '../dialogue/owner.ts';
import { givenBackText } from '../dialogue/owner-texts.ts';
import { goesOnText } from '../dialogue/owner-wait.ts';
import type { Command } from '../model/command.ts';
import type { Conversation } from '../model/conversation.ts';
import type { EventOf } from '../model/event.ts';
import { decideKnowing } from './decide-knowing.ts';
import { applyInput, type Heard, ownerContext, readBy, silent, wholeContext } from './held-context.ts';
import { withPerson } from './owner-turn.ts';
import type { Conclusion } from './think.ts';
import { vocabularyQueries } from './understand.ts';

/** What a person gives back: values by slot, a note for the customer, and the wish they are for where none is open. */
export type Release = Pick<Extract<EventOf<'operator'>['act'], { is: 'release' }>, 'values' | 'note' | 'flow'>;

/**
 * Gives the conversation back to the bot: what was decided goes into the slots, what was written meanwhile is understood, both are confirmed
 * together. `operator` is null where the customer himself goes on without a person.
 */
export async function giveBackTurn(
  state: Conversation,
  { values, note, flow }: Release,
  operator: string | null,
  heard: Heard,
): Promise<Conclusion> {
  const { parts, now } = heard;
  const back = giveBack(state, operator ?? 'customer', note, ownerContext(heard));
  const owed = (state.handOff?.owed ?? []).map((text): Act => ({ act: 'told', text, kind: 'reply' }));
  const told: Act = { act: 'told', text: operator === null ? goesOnText : givenBackText(operator, note), kind: 'reply' };
  const written = await understoodSince(state, back, heard);
  const merged = mergeValues(written.conversation, values, flow, wholeContext(heard));
  const accepted = [...written.accepted, ...merged.accepted];
  const acts = [told, ...owed, ...written.acts];
  const decision = await decideKnowing(
    merged.conversation,
    {
      catalogue: parts.catalogue,
      now,
      timeZone: parts.settings.timeZone,
      currency: parts.settings.currency,
      before: back,
      acts,
      commit: null,
      spoken: false,
      understood: true,
      handBack: { task: merged.conversation.focus ?? '', slots: slotsOf(accepted) },
    },
    heard,
  );
  const applied = {
    conversation: merged.conversation,
    accepted,
    rejected: [...written.rejected, ...merged.rejected],
    acts,
    commit: null,
  };
  // What a run left for a person to do is still his.
  const owner = (state.handOff?.owed ?? []).some(({ key }) => LEFT_TO_A_PERSON.has(key)) ? ('waiting' as const) : ('bot' as const);
  const conversation = { ...decision.conversation, owner };
  const conclusion = { understanding: silent(state, accepted), applied, conversation, moves: decision.moves };
  return withPerson(conclusion, { ...heard, before: back, inWords: false }, parts);
}

const LEFT_TO_A_PERSON: ReadonlySet<string> = new Set(['samvad:gaveUp', 'samvad:setAside']);

const slotsOf = (commands: readonly Command[]): readonly string[] => [
  ...new Set(commands.flatMap((command) => (command.name === 'set' ? [command.slot] : []))),
];

/** What the customer wrote to the person, understood message by message: each value names the message it stands in. */
async function understoodSince(state: Conversation, back: Conversation, heard: Heard): Promise<Merged & { readonly acts: readonly Act[] }> {
  let conversation = back;
  const accepted: Command[] = [];
  const rejected: { command: Command; reason: string }[] = [];
  const acts: Act[] = [];
  const meanwhile = state.handOff?.meanwhile ?? [];
  if (meanwhile.length > 0) await heard.learn(vocabularyQueries(back, heard.parts.catalogue));
  for (const answered of [true, false]) {
    for (const message of wordsWritten(meanwhile, answered)) {
      const { commands } = await readBy(heard, [message], conversation);
      const taken = takenFrom(commands, answered);
      const applied = apply(conversation, taken.accepted, { ...applyInput(heard), sets: new Set(slotsOf(taken.accepted)) });
      conversation = applied.conversation;
      accepted.push(...applied.accepted);
      rejected.push(...taken.rejected, ...applied.rejected);
      acts.push(...applied.acts);
    }
  }
  return { conversation, accepted, rejected, acts };
}
