import type { DeadLetter, Store } from '@samvad/framework/ports';
import { type Chance, seededChance } from '@samvad/framework';
import { acceptOf, commitOf } from './story.ts';

/** What is raced for, and how much of it. */
export interface Race {
  /** Instances of a store, as two processes have them. */
  readonly stores: readonly Store[];
  readonly seed: number;
  readonly customers: number;
  /** Things that each of the racers does. */
  readonly rounds: number;
  /** Lets all leases run out that are held at the moment. */
  readonly outlive: () => void;
}

const LEASE_MS = 15_000;
const NOW = acceptOf('any').now;
/** Of so many claims one ends in each of these ways. */
const ENDS = ['done', 'done', 'done', 'done', 'dead', 'dead', 'release', 'reset', 'dies'] as const;

/**
 * Customers who write, workers who take and settle it, give it back, set it aside or die with it, and operators who give back what was set aside:
 * all at once, on the same few mailboxes. Gives the names of the conversations.
 */
export async function raceForMailboxes(race: Race): Promise<readonly string[]> {
  const { stores, seed } = race;
  const racers = stores.flatMap((store, place) => [
    write(store, seededChance(seed * 100 + place), race, `w${seed}.${place}`),
    work(store, seededChance(seed * 100 + 20 + place), race, `a${seed}.${place}`),
    work(store, seededChance(seed * 100 + 40 + place), race, `b${seed}.${place}`),
    operate(store, race),
  ]);
  await Promise.all(racers);
  return Array.from({ length: race.customers }, (_, customer) => `c_${customer}`);
}

const pick = <T>(list: readonly T[], chance: Chance): T => {
  const found = list[Math.floor(chance.number() * list.length)];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
};

async function write(store: Store, chance: Chance, { customers, rounds }: Race, name: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const customer = Math.floor(chance.number() * customers);
    await store.apply('accept', acceptOf(`${name}-${round}`, String(customer)));
  }
}

async function work(store: Store, chance: Chance, { customers, rounds, outlive }: Race, name: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const conversationId = `c_${Math.floor(chance.number() * customers)}`;
    const claimed = await store.apply('claim', { conversationId, worker: name, now: NOW, leaseMs: LEASE_MS });
    if (claimed.is === 'nothing') continue;
    const { lease, version, turnNo } = claimed;
    const seqs = claimed.events.map(({ seq }) => seq);
    const end = pick(ENDS, chance);
    if (end === 'dies') outlive();
    else if (end === 'release' || end === 'reset') await store.apply('release', { lease, reset: end === 'reset', retryAt: NOW });
    else {
      const id = `u_${conversationId}_${turnNo}_${name}`;
      const plain = commitOf(lease, end === 'dead' ? [] : seqs);
      await store.apply('commit', {
        ...plain,
        version,
        turnNo,
        turn: { ...plain.turn, id },
        dead: end === 'dead' ? seqs.map((seq) => ({ seq, reason: 'it fails', faultId: 'f' })) : [],
        outbox: [],
        runs: [],
        timers: [],
      });
    }
  }
}

async function operate(store: Store, { rounds }: Race): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const letters: readonly DeadLetter[] = await store.reads.deadLetters(5);
    await Promise.all(letters.map(({ id }) => store.apply('redrive', { deadLetter: id, now: NOW + round })));
  }
}
