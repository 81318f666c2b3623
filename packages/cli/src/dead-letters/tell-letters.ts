import type { FaultRecord } from '@samvad/framework';
import type { DeadLetter } from '@samvad/framework/ports';
import { tellFaults } from '../trace/tell-faults.ts';
import { tellInput } from '../trace/tell-input.ts';
import type { Voice } from '../trace/voice.ts';

/** Tells what was set aside, two lines each, newest first. */
export function tellLetters(letters: readonly DeadLetter[], voice: Voice): readonly string[] {
  if (letters.length === 0) return ['Nothing is set aside.'];
  return letters.flatMap((letter) => [
    `${voice.paint('bold', letter.id)}  ${voice.time(letter.at)}  conversation ${letter.conversationId}`,
    `  ${tellInput(letter.event, voice)} ${voice.text(letter.reason)}`,
  ]);
}

/** Tells one, with its fault down to the root where it is still stored, and what can be done. */
export const tellLetter = (letter: DeadLetter, fault: FaultRecord | undefined, voice: Voice): readonly string[] => [
  ...tellLetters([letter], voice),
  ...(fault ? tellFaults([fault], voice) : [`  The fault ${letter.faultId} is not among the stored ones any more.`]),
  `  When it is mended: samvad dead-letters redrive ${letter.id}`,
];
