import { Fault } from '@samvad/framework';
import type { Store, StoreReads } from '@samvad/framework/ports';

/** A store that is only looked at: every unit is refused. */
export const readOnlyStore = (reads: StoreReads): Store => ({
  reads,
  apply: (unit) => Promise.reject(new Fault('STORE.FAILED', 'the store was opened for reading only', { operation: `store.${unit}` })),
  close: () => Promise.resolve(),
});
