import { addressKey } from '../model/content.ts';
import type { Finding, Invariant } from './invariant.ts';
import { inputsOf } from './turn-view.ts';

/** I20. What names a turn or an address names one of its own conversation. */
export const noMixing: Invariant = {
  id: 'I20',
  says: 'no row, question or message joins two conversations',
  check({ audit, state }) {
    const turns = new Set(audit.turns.map(({ id }) => id));
    const addresses = new Set(audit.addresses);
    const foreignTurn = (turnId: string | null): boolean => turnId !== null && !turns.has(turnId);
    const findings: Finding[] = [
      ...audit.inbox
        .filter(({ turnId }) => foreignTurn(turnId))
        .map(({ seq, turnId }) => ({ text: 'An event was settled by a turn of another conversation.', turnId, evidence: { seq } })),
      ...audit.prompts
        .filter(({ turnId }) => foreignTurn(turnId))
        .map(({ prompt, turnId }) => ({
          text: 'A question belongs to a turn of another conversation.',
          turnId,
          evidence: { prompt: prompt.id },
        })),
      ...audit.outbox
        .filter((row) => foreignTurn(row.turnId) || row.conversationId !== audit.id)
        .map(({ id, turnId }) => ({ text: 'A message hangs on a turn of another conversation.', turnId, evidence: { outbox: id } })),
      ...audit.outbox
        .filter(({ entry }) => !addresses.has(addressKey(entry.address)))
        .map(({ id, turnId }) => ({ text: 'A message goes to an address of another conversation.', turnId, evidence: { outbox: id } })),
      ...audit.turns.flatMap((turn) =>
        inputsOf(turn)
          .filter((input) => input.kind === 'message' && !addresses.has(addressKey(input.address)))
          .map(({ seq }) => ({ text: 'A turn handled a message of another address.', turnId: turn.id, evidence: { seq } })),
      ),
    ];
    const tasks = new Set([...(state?.tasks ?? []), ...audit.archived].map(({ id }) => id));
    const persons = new Set(state?.persons.map(({ id }) => id));
    const foreign = (state?.tasks ?? []).filter(({ person }) => !persons.has(person));
    const strays = state ? audit.runs.filter(({ task }) => !tasks.has(task)) : [];
    return [
      ...findings,
      ...foreign.map(({ id, person }) => ({
        text: 'A task is for a person whom this conversation does not know.',
        evidence: { task: id, person },
      })),
      ...strays.map(({ id, task }) => ({ text: 'A run belongs to a task of another conversation.', evidence: { run: id, task } })),
    ];
  },
};
