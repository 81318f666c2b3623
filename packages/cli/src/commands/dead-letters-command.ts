import { databaseUrl } from '../database-url.ts';
import { redrive } from '../dead-letters/redrive.ts';
import { withReads } from '../dead-letters/reads-of.ts';
import { tellLetter, tellLetters } from '../dead-letters/tell-letters.ts';
import { exitCodes } from '../exit-codes.ts';
import { voiceOf } from '../trace/voice.ts';
import type { AddCommand, CliContext } from './add-command.ts';

/** Most that are listed, and looked through for one. */
const MOST_LETTERS = 1000;
/** Faults that are looked through for the one of a letter, from its time on. */
const MOST_FAULTS = 1000;

/** `samvad dead-letters`: what was set aside because it failed again and again, why, and back to work with it. */
export const deadLettersCommand: AddCommand = (program, context) => {
  const letters = program
    .command('dead-letters')
    .description('lists what was set aside and puts it back to work')
    .addHelpText('after', '\nExample:\n  samvad dead-letters show d_1\n  samvad dead-letters redrive d_1');
  letters
    .command('list')
    .description('what is set aside, newest first')
    .option('--reveal', 'show phone numbers and message ids whole', false)
    .action(({ reveal }: { reveal: boolean }) => list(reveal, context));
  letters
    .command('show')
    .description('one of them, with its fault down to the root')
    .argument('<id>', 'as listed')
    .option('--reveal', 'show phone numbers and message ids whole', false)
    .action((id: string, { reveal }: { reveal: boolean }) => show(id, reveal, context));
  letters
    .command('redrive')
    .description('puts one back where it was in its mailbox, as if it had never been tried')
    .argument('<id>', 'as listed')
    .action((id: string) => putBack(id, context));
};

const voiceIn = ({ terminal, environment }: CliContext, reveal: boolean) =>
  voiceOf({ reveal, timeZone: environment['TIME_ZONE'] || 'Asia/Kolkata', paint: terminal.paint });

async function list(reveal: boolean, context: CliContext): Promise<void> {
  const voice = voiceIn(context, reveal);
  const letters = await withReads(databaseUrl(context.environment), (reads) => reads.deadLetters(MOST_LETTERS));
  for (const line of tellLetters(letters, voice)) context.terminal.say(line);
}

async function show(id: string, reveal: boolean, context: CliContext): Promise<void> {
  const { terminal, environment, end } = context;
  const voice = voiceIn(context, reveal);
  const told = await withReads(databaseUrl(environment), async (reads) => {
    const letter = (await reads.deadLetters(MOST_LETTERS)).find((each) => each.id === id);
    if (!letter) return undefined;
    const faults = await reads.faults({ since: letter.at, limit: MOST_FAULTS });
    return tellLetter(
      letter,
      faults.find((fault) => fault.id === letter.faultId),
      voice,
    );
  });
  if (!told) return unknown(id, context);
  for (const line of told) terminal.say(line);
  end(exitCodes.ok);
}

async function putBack(id: string, context: CliContext): Promise<void> {
  const { terminal, environment, end } = context;
  const { HOST, PORT, ADMIN_TOKEN } = environment;
  const host = !HOST || HOST === '0.0.0.0' ? '127.0.0.1' : HOST;
  // Looked at first: to open a store that is not there would make one.
  const known = await withReads(databaseUrl(environment), async (reads) =>
    (await reads.deadLetters(MOST_LETTERS)).some((each) => each.id === id),
  );
  if (!known) return unknown(id, context);
  const redriven = await redrive(id, databaseUrl(environment), { url: `http://${host}:${PORT || '3000'}`, token: ADMIN_TOKEN });
  switch (redriven.is) {
    case 'redriven':
      return terminal.say(redriven.by === 'app' ? `${id} is back at work.` : `${id} is back in its mailbox; a running app takes it up.`);
    case 'unknown':
      return unknown(id, context);
    case 'refused':
      terminal.complain(`${id} was not put back: ${redriven.why}`);
      return end(exitCodes.failed);
  }
}

function unknown(id: string, { terminal, end }: CliContext): void {
  terminal.complain(`nothing of the id ${id} is set aside; samvad dead-letters list shows what is`);
  end(exitCodes.failed);
}
