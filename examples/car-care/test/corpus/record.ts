import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { movableClock, silentLogger } from '@samvad/framework';
import { startFrappeStandin } from '@samvad/emulators';
import { frappe, readMapping } from '@samvad/plugin-frappe';
import { converse } from '@samvad/testing';
import { flowPlugins, gatewayBindings } from '../../src/car-care.ts';
import { people } from '../../src/people.ts';
import { conversations, type RecordedConversation } from './conversations.ts';

/** The recorded turns, one journal a line, packed. */
export const CORPUS = new URL('turns.jsonl.gz', import.meta.url);
const MAPPING = new URL('../../frappe.mapping.json', import.meta.url);
const STARTS_AT = '2026-11-25T10:00:00+05:30';

/** Reads the journals of the corpus. */
export const readCorpus = async (): Promise<readonly string[]> =>
  gunzipSync(await readFile(CORPUS))
    .toString()
    .trimEnd()
    .split('\n');

/** Holds one conversation with the flows of the app, against the stand-in, and gives the journals of its turns, oldest first. */
async function journalsOf({ phone, profileName, faults = [], says }: RecordedConversation, seed: number): Promise<readonly string[]> {
  const clock = movableClock({ now: () => Date.parse(STARTS_AT) });
  const now = () => clock.now();
  const standin = await startFrappeStandin({ now });
  const { FRAPPE_URL: url, FRAPPE_API_KEY: apiKey, FRAPPE_API_SECRET: apiSecret, FRAPPE_WEBHOOK_SECRET: webhookSecret } = standin.env;
  const erp = frappe({ url, apiKey, apiSecret, webhookSecret, now, timeZone: 'Asia/Kolkata', mapping: await readMapping(MAPPING) });
  for (const fault of faults) standin.faults.add(fault);
  const chat = await converse(flowPlugins, {
    bindings: gatewayBindings(erp, people('Asia/Kolkata', silentLogger)),
    phone,
    profileName: profileName ?? null,
    startsAt: STARTS_AT,
    seed,
  });
  try {
    await says(chat);
    const { items } = await chat.bot.reads.turns((await chat.bot.reads.conversation(`chat:test:${chat.address.id}`))?.id ?? '', {
      limit: 100,
    });
    return await Promise.all(items.toReversed().map(async (turn) => (await chat.bot.reads.journal(turn.id)) ?? ''));
  } finally {
    await chat.stop();
    await standin.close();
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
