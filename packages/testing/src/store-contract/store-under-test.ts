import type { Store } from '@samvad/framework/ports';

/** A store that is opened empty for one test. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Lets lease time pass, so that leases end. Business time is a parameter of every unit and needs no help. */
  passLeaseTime(ms: number): void | Promise<void>;
  /** Ends the store and takes away what it kept. */
  close(): Promise<void>;
}

/** A store that outlives its process. */
export interface DurableStoreUnderTest extends StoreUnderTest {
  /** Ends the store and opens another on what it kept, as after a restart. */
  reopen(): Promise<Store>;
}

/** What a contract needs of a test runner; mocha's and its relatives' globals fit. */
export interface TestRunner {
  describe(title: string, body: () => void): void;
  it(title: string, body: () => Promise<void>): void;
}

/** Adds one guarantee with its proof on a fresh store. */
export type Guarantee<Bench> = (title: string, proof: (bench: Bench) => Promise<void>) => void;

/** Some of the port's guarantees, on one subject. */
export type Contract<Bench> = (guarantee: Guarantee<Bench>) => void;
