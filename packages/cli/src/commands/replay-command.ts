import type { Bot } from '@samvad/framework';
import type { Store } from '@samvad/framework/ports';
import { openReader } from '@samvad/store-knex';
import { databaseUrl } from '../database-url.ts';
import { exitCodes } from '../exit-codes.ts';
import { readOnlyStore } from '../replay/read-only-store.ts';
import { tellReplay } from '../replay/tell-replay.ts';
import { findTrace, type Trace } from '../trace/find-trace.ts';
import { tellTrace } from '../trace/tell-trace.ts';
import { type Voice, voiceOf } from '../trace/voice.ts';
import type { AddCommand, CliContext } from './add-command.ts';
import { turnCount } from './turn-count.ts';

/** Makes the app's bot on a store, to replay its turns and to try its migrations; it is never started. */
export type Replayer = (store: Store) => Promise<Pick<Bot, 'replay' | 'forecast'>>;

/** `samvad replay`: makes turns again from their journals and says where they come out differently; beside the running app or after it. */
export const replayCommand =
  (replayer: Replayer | undefined): AddCommand =>
  (program, context) => {
    program
      .command('replay')
      .description('makes a turn again from its journal and compares it byte for byte')
      .argument('<what>', 'a turn, a message (theirs or ours), a conversation, an address or a phone number')
      .option('--turns <n>', 'how many of the latest turns of a conversation', turnCount, 1)
      .addHelpText('after', '\nExample:\n  samvad replay u_3f8s9a2k')
      .action(async (what: string, { turns }: { turns: number }) => {
        const { terminal, environment, end } = context;
        if (!replayer) {
          terminal.complain('samvad replay needs the plugins of the app: run the samvad command of the app');
          return end(exitCodes.usage);
        }
        const voice = voiceOf({ reveal: false, timeZone: environment['TIME_ZONE'] || 'Asia/Kolkata', paint: terminal.paint });
        const reader = await openReader(databaseUrl(environment));
        try {
          const trace = await findTrace(reader.reads, what, turns);
          if (trace.is === 'story') return await replayAll(trace, await replayer(readOnlyStore(reader.reads)), voice, context);
          for (const line of tellTrace(trace, voice)) terminal.say(line);
          end(exitCodes.failed);
        } finally {
          await reader.close();
        }
      });
  };

async function replayAll(
  { turns }: Extract<Trace, { is: 'story' }>,
  bot: Pick<Bot, 'replay'>,
  voice: Voice,
  { terminal, end }: Pick<CliContext, 'terminal' | 'end'>,
): Promise<void> {
  if (turns.length === 0) {
    terminal.say('there is no stored turn to make again');
    return end(exitCodes.failed);
  }
  for (const { turn } of turns) {
    const result = await bot.replay(turn.id);
    if (!result) continue;
    for (const line of tellReplay(turn.id, result, voice)) terminal.say(line);
    if (!result.identical && result.divergence.is !== 'set-aside') end(exitCodes.failed);
  }
}
