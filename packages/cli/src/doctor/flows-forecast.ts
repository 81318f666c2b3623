import { type Bot, readConversation } from '@samvad/framework';
import type { Forecast, StoreReads } from '@samvad/framework/ports';

const PAGE = 100;

/** What the code as it stands would do with one conversation. */
export interface ConversationForecast {
  readonly id: string;
  readonly forecast: Forecast;
}

/** Tries all migrations on every conversation of a store, last changed first; reads only. */
export async function* forecastStore(
  reads: Pick<StoreReads, 'conversations' | 'conversation' | 'audit'>,
  bot: Pick<Bot, 'forecast'>,
): AsyncGenerator<ConversationForecast> {
  for (const id of await idsOf(reads)) {
    const row = await reads.conversation(id);
    if (row) yield { id, forecast: bot.forecast({ state: row.state, runs: await openRuns(id, row.state, reads) }) };
  }
}

/** Named before the first is looked at: while that goes on, what changes moves to the front of the list. */
async function idsOf(reads: Pick<StoreReads, 'conversations'>): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<StoreReads['conversations']>> = await reads.conversations({
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor;
  }
  return [...ids];
}

/** Runs are read with all else there is of a conversation, so only where a task says that there is one. */
async function openRuns(id: string, state: string, reads: Pick<StoreReads, 'audit'>): Promise<Parameters<Bot['forecast']>[0]['runs']> {
  const read = readConversation(state);
  if (read.is !== 'read' || read.conversation.tasks.every(({ run }) => run === null)) return [];
  const [audit] = await reads.audit([id]);
  return audit?.runs ?? [];
}
