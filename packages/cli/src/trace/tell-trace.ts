import type { ConversationRow } from '@samvad/framework/ports';
import type { Trace } from './find-trace.ts';
import { tellFaults } from './tell-faults.ts';
import { tellTurn } from './tell-turn.ts';
import type { Voice } from './voice.ts';

/** Tells what was found, a line after the other. */
export function tellTrace(trace: Trace, voice: Voice): readonly string[] {
  if (trace.is === 'nothing')
    return [`Nothing is known of ${voice.text(trace.what)}: no turn, message, conversation or phone of this name.`];
  if (trace.is === 'several')
    return ['Several conversations go by this name; name one:', ...trace.conversations.map((row) => `  ${row.id}  ${whose(row, voice)}`)];
  const { conversation, turns, looseFaults } = trace;
  return [
    ...(conversation ? tellConversation(conversation, voice) : []),
    ...(conversation && turns.length === 0 ? ['No turn has been stored yet.'] : []),
    ...(looseFaults.length > 0 ? ['', 'In a turn that was never stored, or in none:', ...tellFaults(looseFaults, voice)] : []),
    ...turns.flatMap((turn) => ['', ...tellTurn(turn, voice)]),
  ];
}

function tellConversation(row: ConversationRow, voice: Voice): readonly string[] {
  const who = `Conversation ${row.id} with ${whose(row, voice)}.`;
  return row.oldestWaiting === null ? [who] : [who, `A message waits since ${voice.time(row.oldestWaiting)}.`];
}

const whose = ({ address, head }: ConversationRow, voice: Voice): string =>
  `${head.name === null ? 'somebody without a name' : voice.text(head.name)} (${voice.text(address)})`;
