import { acceptContract } from './accept-contract.ts';
import { claimContract } from './claim-contract.ts';
import { commitContract } from './commit-contract.ts';
import { conversationReadContract } from './conversation-read-contract.ts';
import { deadLetterContract } from './dead-letter-contract.ts';
import { doubtContract } from './doubt-contract.ts';
import { dueContract } from './due-contract.ts';
import { dueWorkContract } from './due-work-contract.ts';
import { durabilityContract } from './durability-contract.ts';
import { eraseContract } from './erase-contract.ts';
import { leaseContract } from './lease-contract.ts';
import { runContract } from './run-contract.ts';
import { sendingContract } from './sending-contract.ts';
import { sideContract } from './side-contract.ts';
import { statusContract } from './status-contract.ts';
import { StoreBench } from './store-bench.ts';
import type { Contract, DurableStoreUnderTest, StoreUnderTest, TestRunner } from './store-under-test.ts';
import { timerContract } from './timer-contract.ts';
import { turnReadContract } from './turn-read-contract.ts';
import { unsentContract } from './unsent-contract.ts';

const everyStore: Readonly<Record<string, Contract<StoreBench>>> = {
  'accepting events': acceptContract,
  'when a mailbox is due': dueContract,
  'claiming a conversation': claimContract,
  'the lease of a conversation': leaseContract,
  'committing a turn': commitContract,
  'erasing a conversation': eraseContract,
  'dead letters': deadLetterContract,
  'sending in order': sendingContract,
  'messages that never leave': unsentContract,
  'sends in doubt': doubtContract,
  'news of sent messages': statusContract,
  'runs and steps': runContract,
  timers: timerContract,
  'faults and files': sideContract,
  'reading conversations': conversationReadContract,
  'reading turns': turnReadContract,
  'where work waits': dueWorkContract,
};

/**
 * Proves that a store keeps every promise of the store port. `open` gives an empty store for each test.
 *
 * @example
 * storeContract('my store', async () => {
 *   let lease = 0;
 *   const store = await openMyStore({ leaseClock: () => lease });
 *   return { store, passLeaseTime: (ms) => { lease += ms; }, close: () => store.close() };
 * });
 */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>, runner: TestRunner = globalRunner()): void {
  runner.describe(`${name} keeps the store contract`, () => prove(everyStore, open, runner));
}

/** Proves that a store outlives its process; runs beside `storeContract` for stores that are more than memory. */
export function durableStoreContract(name: string, open: () => Promise<DurableStoreUnderTest>, runner: TestRunner = globalRunner()): void {
  runner.describe(`${name} outlives its process`, () => prove({ 'after a restart': durabilityContract }, open, runner));
}

function prove<Opened extends StoreUnderTest>(
  contracts: Readonly<Record<string, Contract<StoreBench<Opened>>>>,
  open: () => Promise<Opened>,
  { describe, it }: TestRunner,
): void {
  for (const [subject, contract] of Object.entries(contracts)) {
    describe(subject, () =>
      contract((title, proof) =>
        it(title, async () => {
          const opened = await open();
          try {
            await proof(new StoreBench(opened));
          } finally {
            await opened.close();
          }
        }),
      ),
    );
  }
}

function globalRunner(): TestRunner {
  const { describe, it } = globalThis as Partial<TestRunner>;
  if (!describe || !it) throw new Error('run the contract under mocha, or pass a runner that has describe and it');
  return { describe, it };
}
