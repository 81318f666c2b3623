import type { AuditedTurn } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { isSetAside, messagesOf } from './turn-view.ts';

/** Contents that nobody expects an answer to. */
const NO_ANSWER: ReadonlySet<string> = new Set(['reaction', 'revoke']);

/** I6. Messages get an answer; other turns get one or say why not. A person who has taken over answers himself. */
export const answered: Invariant = {
  id: 'I6',
  says: 'every message gets an answer, every turn an answer or a reason for none',
  check(examined) {
    const decided = Map.groupBy(examined.audit.outbox, ({ turnId }) => turnId);
    return examined.audit.turns.flatMap((turn, index, turns) => {
      const rows = new Set(decided.get(turn.id)?.map(({ id }) => id));
      const lost = turn.outputs.filter((output) => !rows.has((output as { readonly id: string }).id));
      if (lost.length > 0)
        return [{ text: 'A turn decided on messages that are not in the outbox.', turnId: turn.id, evidence: { messages: lost.length } }];
      return rows.size > 0 ? [] : silent(turn, turns[index - 1], examined);
    });
  },
};

function silent(turn: AuditedTurn, previous: AuditedTurn | undefined, { journals }: Examined): readonly Finding[] {
  if (turn.noReply === null)
    return [{ text: 'A turn sent nothing and does not say why.', turnId: turn.id, evidence: { inputs: turn.inputs.length } }];
  const unanswered = messagesOf(turn).filter(({ content }) => !NO_ANSWER.has(content.type));
  const before = journals.get(turn.id)?.before;
  if (unanswered.length === 0 || !before || before.owner === 'human') return [];
  // What is set aside right after another is told with it.
  if (isSetAside(turn) && previous && isSetAside(previous)) return [];
  if (isSetAside(turn)) return [{ text: 'A message was set aside and the customer was not told.', turnId: turn.id }];
  return [
    {
      text: 'A message of the customer was not answered.',
      turnId: turn.id,
      evidence: { message: unanswered.at(-1)?.content.type ?? null, reason: turn.noReply },
    },
  ];
}
