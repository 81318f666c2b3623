import type { StoreReads } from '@samvad/framework/ports';

/** A database that is only looked at. */
export interface StoreReader {
  readonly reads: StoreReads;
  close(): Promise<void>;
}
