import { openReader } from '@samvad/store-knex';
import { databaseUrl } from '../database-url.ts';
import { exitCodes } from '../exit-codes.ts';
import { findTrace } from '../trace/find-trace.ts';
import { tellTrace } from '../trace/tell-trace.ts';
import { voiceOf } from '../trace/voice.ts';
import type { AddCommand } from './add-command.ts';
import { turnCount } from './turn-count.ts';

/** `samvad trace`: tells what happened in a turn, beside the running app or after it. */
export const traceCommand: AddCommand = (program, { terminal, environment, end }) => {
  program
    .command('trace')
    .description('tells the story of a turn: what went wrong first, then what came in, why, and what went out')
    .argument('<what>', 'a turn, a message (theirs or ours), a conversation, an address or a phone number')
    .option('--turns <n>', 'how many of the latest turns of a conversation, latest last', turnCount, 1)
    .option('--reveal', 'show phone numbers and message ids whole', false)
    .addHelpText('after', '\nExample:\n  samvad trace 919876543210 --turns 3')
    .action(async (what: string, { turns, reveal }: { turns: number; reveal: boolean }) => {
      const voice = voiceOf({ reveal, timeZone: environment['TIME_ZONE'] || 'Asia/Kolkata', paint: terminal.paint });
      const reader = await openReader(databaseUrl(environment));
      try {
        const trace = await findTrace(reader.reads, what, turns);
        for (const line of tellTrace(trace, voice)) terminal.say(line);
        end(trace.is === 'story' ? exitCodes.ok : exitCodes.failed);
      } finally {
        await reader.close();
      }
    });
};
