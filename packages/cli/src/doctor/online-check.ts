import type { Bot } from '@samvad/framework';
import { checkInvariants, type Store, type StoreReads } from '@samvad/framework/ports';
import { readOnlyStore } from '../replay/read-only-store.ts';
import type { Examination } from './online-report.ts';

/** How a store is examined. */
export interface OnlineOptions {
  /** Business time. */
  readonly now: number;
  /** So many conversations, last changed first; all when absent. */
  readonly newest?: number;
  /** Makes the app's bot, to make its turns again. */
  readonly replayer: ((store: Store) => Promise<Pick<Bot, 'replay'>>) | undefined;
}

/** Checks the invariants on a store that an app may be writing to, and changes nothing. */
export async function examineStore(reads: StoreReads, { now, newest, replayer }: OnlineOptions): Promise<Examination> {
  const bot = await replayer?.(readOnlyStore(reads));
  let conversations = 0;
  const violations = await checkInvariants(reads, {
    now,
    examined: () => {
      conversations += 1;
    },
    ...(newest !== undefined && { newest }),
    ...(bot && { replay: (turnId) => bot.replay(turnId) }),
  });
  return { conversations, violations, all: newest === undefined, replayed: bot !== undefined };
}
