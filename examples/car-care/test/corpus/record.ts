import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { company } from '../company/company.ts';
import { conversations, type RecordedConversation } from './conversations.ts';

/** The recorded turns, one journal a line, packed. */
export const CORPUS = new URL('turns.jsonl.gz', import.meta.url);

/** Reads the journals of the corpus. */
export const readCorpus = async (): Promise<readonly string[]> =>
  gunzipSync(await readFile(CORPUS))
    .toString()
    .trimEnd()
    .split('\n');

/** Holds one conversation with the flows of the app, against the stand-in, and gives the journals of its turns, oldest first. */
async function journalsOf({ phone, profileName, faults = [], says }: RecordedConversation, seed: number): Promise<readonly string[]> {
  const { chat, stop } = await company({ phone, faults, seed, ...(profileName !== undefined && { profileName }) });
  try {
    await says(chat);
    const { items } = await chat.bot.reads.turns((await chat.bot.reads.conversation(`chat:test:${chat.address.id}`))?.id ?? '', {
      limit: 100,
    });
    return await Promise.all(items.toReversed().map(async (turn) => (await chat.bot.reads.journal(turn.id)) ?? ''));
  } finally {
    await stop();
  }
}

if (import.meta.main) {
  const journals: string[] = [];
  for (const [seed, conversation] of conversations.entries()) {
    const recorded = await journalsOf(conversation, seed);
    process.stdout.write(`${String(recorded.length).padStart(3)} turns  ${conversation.name}\n`);
    journals.push(...recorded);
  }
  const packed = gzipSync(`${journals.join('\n')}\n`, { level: 9 });
  await writeFile(CORPUS, packed);
  process.stdout.write(`${journals.length} turns, ${(packed.length / 1024).toFixed(0)} KB\n`);
}
