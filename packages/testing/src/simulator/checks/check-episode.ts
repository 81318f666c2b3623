import type { TurnRow } from '@samvad/framework/ports';
import type { Breach } from '../outside/witness.ts';
import { checkBookings } from './bookings.ts';
import type { EpisodeWorld, Told } from './episode-world.ts';
import { checkMail } from './mail.ts';
import { checkProgress } from './progress.ts';
import { checkSends } from './sends.ts';
import { checkStoreInvariants } from './store-invariants.ts';

/** All checks from outside, after an episode: what messenger, ERP and customers saw against what the store holds. */
export async function checkEpisode(world: EpisodeWorld): Promise<readonly Breach[]> {
  const told = await tellAll(world);
  return [
    ...world.witness.breaches,
    ...(await checkMail(world, told)),
    ...(await checkSends(world, told)),
    ...(await checkBookings(world, told)),
    ...(await checkProgress(world, told)),
    ...(await checkStoreInvariants(world)),
  ];
}

async function tellAll({ store, customers }: EpisodeWorld): Promise<readonly Told[]> {
  const rows = await Promise.all(customers.map(({ number }) => store.reads.conversation(`chat:sim:${number}`)));
  return Promise.all(rows.flatMap((row) => (row ? [tell(row, store)] : [])));
}

async function tell(row: Told['row'], store: EpisodeWorld['store']): Promise<Told> {
  const turns: TurnRow[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await store.reads.turns(row.id, { limit: 100, ...(cursor !== undefined && { cursor }) });
    turns.push(...page.items);
    cursor = page.nextCursor;
  }
  return { row, turns: turns.reverse() };
}
