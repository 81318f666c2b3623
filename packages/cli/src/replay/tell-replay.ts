import type { Divergence, ReplayResult } from '@samvad/framework/ports';
import type { Voice } from '../trace/voice.ts';

/** Tells what a replay found, in one line or a few. */
export function tellReplay(turnId: string, result: ReplayResult, voice: Voice): readonly string[] {
  if (result.identical) return [`${voice.paint('green', 'identical')}  ${turnId}`];
  const { divergence } = result;
  if (divergence.is === 'set-aside')
    return [`${voice.paint('dim', 'set aside')}  ${turnId}: nothing was thought, so there is nothing to make again`];
  return [`${voice.paint('red', 'differs')}    ${turnId}`, ...tellDivergence(divergence, voice).map((line) => `  ${line}`)];
}

function tellDivergence(divergence: Exclude<Divergence, { is: 'set-aside' }>, voice: Voice): readonly string[] {
  switch (divergence.is) {
    case 'call': {
      const { what, file, line } = divergence;
      return [file ? `${what}, at ${file}:${line}` : what];
    }
    case 'made':
      return [
        `all calls are the same; the ${divergence.part} differs${divergence.at ? ` at ${divergence.at}` : ''}`,
        `then: ${voice.text(divergence.recorded)}`,
        `now:  ${voice.text(divergence.replayed)}`,
      ];
    case 'failed':
      return [`it fails now: ${divergence.code}  ${voice.text(divergence.message)}`];
    case 'different-version': {
      const first = divergence.first.is === 'set-aside' ? [] : tellDivergence(divergence.first, voice);
      return [
        'it was recorded under other versions, so this is no sign of a bug',
        `then: ${divergence.recorded}`,
        `now:  ${divergence.replayed}`,
        ...first,
      ];
    }
    case 'unreadable':
      return [divergence.what];
  }
}
