import { bind } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import fc from 'fast-check';
import { commandWords } from '../converse/command-words.ts';
import { converse } from '../converse/converse.ts';
import { expectInvariants } from '../converse/expect-invariants.ts';
import { CourierDesk, courierPlugin, MemoryDesk } from './courier.ts';
import { randomTalk, takeStep } from './random-talk.ts';

const MOST_STEPS = 30;

/**
 * Proves on random conversations that a store and the core on it keep I1 to I21, what the channel and the business system saw among the evidence.
 *
 * @param open gives an empty store; closing it is left to the bot
 * @throws an error of fast-check, with the shortest conversation that violates one, and its seed
 */
export async function invariantsHold(open: () => Promise<Store>, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomTalk(MOST_STEPS), fc.nat(), async (talk, seed) => {
      const desk = new MemoryDesk();
      const store = await open();
      const chat = await converse([courierPlugin()], { store, seed, understander: commandWords, bindings: [bind(CourierDesk, desk)] });
      try {
        await chat.user('greeting');
        for (const step of talk) await takeStep(step, chat, desk);
        await expectInvariants(chat, { outside: { writes: desk.writes() } });
      } finally {
        await chat.stop();
      }
    }),
    { numRuns: runs },
  );
}
