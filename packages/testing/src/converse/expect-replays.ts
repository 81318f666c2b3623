import type { Bot } from '@samvad/framework';

const PAGE = 100;

/**
 * Makes every stored turn of a bot again from its journal.
 *
 * @returns how many there were
 * @throws Error that names the first turn which comes out differently, and where
 */
export async function expectReplays(bot: Pick<Bot, 'reads' | 'replay'>): Promise<number> {
  let turns = 0;
  for await (const { id } of storedTurns(bot)) {
    const result = await bot.replay(id);
    if (result?.identical === false && result.divergence.is === 'set-aside') continue;
    turns += 1;
    if (!result?.identical) throw new Error(`turn ${id} comes out differently: ${JSON.stringify(result?.divergence)}`);
  }
  return turns;
}

async function* storedTurns({ reads }: Pick<Bot, 'reads'>) {
  for await (const { id } of pages((cursor) => reads.conversations({ limit: PAGE, ...cursor }))) {
    yield* pages((cursor) => reads.turns(id, { limit: PAGE, ...cursor }));
  }
}

async function* pages<T>(page: (cursor: { cursor?: string }) => Promise<{ items: readonly T[]; nextCursor: string | null }>) {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, nextCursor }: { items: readonly T[]; nextCursor: string | null } = await page(cursor === undefined ? {} : { cursor });
    yield* items;
    cursor = nextCursor;
  }
}
