import { z } from 'zod';
import type { Voice } from './voice.ts';

/** As much of a decided move as a story needs; what does not fit is shown as it is stored. */
const Move = z.discriminatedUnion('move', [
  z.object({ move: z.literal('ask'), task: z.string().nullable(), slot: z.string(), rung: z.number(), because: z.string() }),
  z.object({ move: z.literal('tell'), text: z.object({ key: z.string() }) }),
  z.object({ move: z.literal('run'), task: z.string() }),
  z.object({ move: z.literal('stop'), task: z.string(), run: z.string() }),
  z.object({ move: z.literal('again'), afterMs: z.number() }),
]);

/** Tells what was decided, and why. */
export const tellMoves = (moves: readonly unknown[], voice: Voice): readonly string[] =>
  moves.map((given) => {
    const { data: move } = Move.safeParse(given);
    return move ? `Decided to ${tellMove(move, voice)}.` : `Decided: ${voice.value(given)}.`;
  });

function tellMove(move: z.infer<typeof Move>, voice: Voice): string {
  switch (move.move) {
    case 'ask':
      return `ask ${move.slot}${move.task === null ? '' : ` of task ${move.task}`} (rung ${move.rung}), because ${voice.text(move.because)}`;
    case 'tell':
      return `say ${move.text.key}`;
    case 'run':
      return `run task ${move.task}`;
    case 'stop':
      return `stop run ${move.run} of task ${move.task}, unless it was made already`;
    case 'again':
      return `look again in ${move.afterMs} ms`;
  }
}
