import { z } from 'zod';
import type { Voice } from './voice.ts';

/** As much of a decided move as a story needs; what does not fit is shown as it is stored. */
const Move = z.discriminatedUnion('move', [
  z.object({ move: z.literal('ask'), task: z.string().nullable(), slot: z.string(), rung: z.number(), because: z.string() }),
  z.object({ move: z.literal('tell'), text: z.object({ key: z.string() }) }),
  z.object({ move: z.literal('run'), task: z.string() }),
  z.object({ move: z.literal('stop'), task: z.string(), run: z.string() }),
  z.object({ move: z.literal('again'), afterMs: z.number() }),
  z.object({
    move: z.literal('withhold'),
    about: z.string(),
    purpose: z.string(),
    because: z.string(),
    until: z.string().nullable(),
  }),
  z.object({ move: z.literal('expire'), task: z.string(), because: z.string() }),
  z.object({
    move: z.literal('migrate'),
    task: z.string(),
    flow: z.string(),
    from: z.number(),
    to: z.number(),
    reopened: z.array(z.string()),
    aside: z.array(z.string()),
  }),
  z.object({ move: z.literal('waitForVersion') }),
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
    case 'withhold':
      return `keep back ${move.purpose} ${voice.text(move.about)}${move.until === null ? '' : ` until ${move.until}`}, because ${voice.text(move.because)}`;
    case 'expire':
      return `end task ${move.task}, because ${voice.text(move.because)}`;
    case 'migrate': {
      const { task, flow, from, to, reopened, aside } = move;
      const left = [...reopened.map((slot) => `${slot} to be asked again`), ...aside.map((slot) => `${slot} kept aside`)];
      return `bring task ${task} from version ${from} of ${flow} to ${to}${left.length > 0 ? `: ${left.join(', ')}` : ''}`;
    }
    case 'waitForVersion':
      return 'wait for code of the version that wrote the state, and say so';
  }
}
