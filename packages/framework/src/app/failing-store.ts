import type { Failpoints } from '../kernel/failpoints.ts';
import type { Store } from '../ports/store.ts';

/** The store with a failpoint before and after every unit. */
export const withFailpoints = (store: Store, failpoints: Failpoints): Store => ({
  reads: store.reads,
  close: () => store.close(),
  async apply(unit, input) {
    failpoints.hit(`store.${unit}.before`);
    const output = await store.apply(unit, input);
    failpoints.hit(`store.${unit}.after`);
    return output;
  },
});
