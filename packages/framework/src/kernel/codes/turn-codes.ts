import { type CodeEntry, entry } from './code-entry.ts';

/** Thinking and writing: turns and runs. */
export const turnCodes = {
  'TURN.FAILED': entry('turn', 'error', true, 'ours', 'a turn ended with an error', 'Read the first cause; the turn is tried again.'),
  'TURN.BUDGET': entry(
    'turn',
    'warning',
    true,
    'ours',
    'a turn used up its answer budget',
    'Look at the calls of the turn for the slow one.',
  ),
  'UNDERSTANDING.FAILED': entry(
    'understanding',
    'error',
    true,
    'ours',
    'an understander failed',
    'The fast path answered instead; read the cause.',
  ),
  'DIALOGUE.ASKED_KNOWN': entry(
    'dialogue',
    'error',
    false,
    'ours',
    'a question was refused because its answer is known',
    'A bug in decide: the turn names the slot.',
  ),
  'DIALOGUE.NO_MOVE': entry(
    'dialogue',
    'error',
    false,
    'ours',
    'no move could be decided',
    'A bug in decide: the journal of the turn replays it.',
  ),
  'DIALOGUE.NO_PROGRESS': entry(
    'dialogue',
    'warning',
    false,
    'ours',
    'a conversation turns in circles',
    'Read the conversation; a person may have to help.',
  ),
  'RUN.UNKNOWN_STEP': entry(
    'plugin',
    'error',
    false,
    'plugin',
    'a run used a step that its recorded version does not have',
    'Raise the version of the flow and migrate.',
  ),
  'RUN.GAVE_UP': entry(
    'erp',
    'error',
    false,
    'vendor',
    'a write could not be made within a day',
    'A person makes it by hand and tells the customer.',
  ),
} as const satisfies Record<string, CodeEntry>;
