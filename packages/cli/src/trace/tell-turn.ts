import type { CallRecord, TurnRow } from '@samvad/framework/ports';
import type { TracedTurn } from './find-trace.ts';
import { tellCommands } from './tell-commands.ts';
import { tellFaults } from './tell-faults.ts';
import { tellInput } from './tell-input.ts';
import { tellMoves } from './tell-moves.ts';
import { tellOutbox } from './tell-outbox.ts';
import type { Voice } from './voice.ts';

/** Tells one turn as a story: what went wrong first, then what came in, what it was taken for, what changed, and what was done and said. */
export function tellTurn({ turn, outbox }: TracedTurn, voice: Voice): readonly string[] {
  const { faults, inputs, decisions, calls } = turn;
  return [
    voice.paint('bold', `Turn ${turn.id}, number ${turn.seq}, ${voice.time(turn.startedAt)}, took ${turn.durationMs} ms.`),
    ...(faults.length > 0 ? [`What went wrong (${faults.length}):`, ...tellFaults(faults, voice)] : []),
    ...inputs.map((input) => tellInput(input, voice)),
    ...tellCommands(turn.understanding, voice),
    ...turn.slotChanges.map((change) => tellChange(change, voice)),
    ...tellMoves(decisions, voice),
    ...calls.map(tellCall),
    ...tellModel(turn.llm),
    ...(turn.noReply === null ? tellOutbox(outbox, voice) : [`Nothing was said: ${turn.noReply}.`]),
  ];
}

function tellChange({ task, person, slot, before, after }: TurnRow['slotChanges'][number], voice: Voice): string {
  const what = task === null ? `The fact ${slot} of person ${person}` : `The slot ${slot} of task ${task}`;
  const was = before === null ? '' : `, was ${voice.value(before.value)} (${before.status})`;
  if (after === null) return `${what} was dropped${was}.`;
  const { quote, by } = after.source;
  return `${what} became ${voice.value(after.value)} (${after.status})${was}, from ${quote === '' ? by : `${by} ${voice.quote(quote)}`}.`;
}

const tellCall = ({ port, operation, attempt, ms, outcome }: CallRecord): string =>
  `Called ${port}.${operation}${attempt > 1 ? `, attempt ${attempt}` : ''}: ${outcome} in ${ms} ms.`;

const tellModel = ({ calls, promptTokens, completionTokens }: TurnRow['llm']): readonly string[] =>
  calls === 0 ? [] : [`The model was asked ${times(calls)}: ${promptTokens} tokens in, ${completionTokens} out.`];

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
