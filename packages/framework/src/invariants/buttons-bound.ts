import type { CommandNamed } from '../model/command.ts';
import { type Prompt, readWireId } from '../model/prompt.ts';
import type { AuditedTurn } from '../ports/store-audit.ts';
import type { Examined, Finding, Invariant } from './invariant.ts';
import { isErased } from './slot-ledger.ts';
import { acceptedOf, messagesOf } from './turn-view.ts';

/** What an option of a prompt that is no longer open may still be used for: never a yes, never an act. */
const LATE: ReadonlySet<string> = new Set(['flow', 'value', 'mention']);

/** I14. Which question was open is read from the turn's journal; where that is missing, an old prompt is not told from the open one. What an erased one offered nobody knows. */
export const buttonsBound: Invariant = {
  id: 'I14',
  says: 'a press counts only for the question that offered it',
  check(examined) {
    const prompts = new Map(examined.audit.prompts.map(({ prompt }) => [prompt.id, prompt]));
    return examined.audit.turns.flatMap((turn) =>
      acceptedOf(turn, 'choose').flatMap((command) =>
        judge(command, turn, prompts.get(command.prompt), examined).map((finding) => ({
          ...finding,
          turnId: turn.id,
          evidence: { prompt: command.prompt, option: command.option, ...finding.evidence },
        })),
      ),
    );
  },
};

function judge(command: CommandNamed<'choose'>, turn: AuditedTurn, prompt: Prompt | undefined, { journals }: Examined): readonly Finding[] {
  if (isErased(prompt)) return [];
  const option = prompt?.options[command.option];
  if (!prompt || !option) return [{ text: 'A choice was taken that no question of this conversation offered.' }];
  if (command.source.by === 'button') {
    const press = messagesOf(turn).find(({ messageId }) => messageId === command.source.messageId)?.content;
    const wire = press?.type === 'choice' ? readWireId(press.id) : undefined;
    if (wire?.prompt !== command.prompt || wire.option !== command.option)
      return [{ text: 'A press was taken for another option than the one that was pressed.' }];
  }
  const before = journals.get(turn.id)?.before;
  const late = before && before.prompt?.id !== prompt.id;
  if (late && (prompt.slot === 'confirm' || !LATE.has(option.binds.to)))
    return [
      {
        text: 'A press on a question that was over was taken as if it were open.',
        evidence: { slot: prompt.slot, binds: option.binds.to },
      },
    ];
  return [];
}
