import { Fault } from '@samvad/framework';
import type { Store, StoreReads, UnitName, Units } from '@samvad/framework/ports';
import type { Mischief } from '../faults/mischief.ts';
import { countOf } from '../faults/odds.ts';
import type { Host } from './host.ts';

/** The store as one worker reaches it: over a line that takes time, fails, and loses answers. */
export function storeThrough(store: Store, host: Host, mischief: Mischief): Store {
  let asked = 0;
  const apply = <N extends UnitName>(unit: N, input: Units[N]['in']): Promise<Units[N]['out']> => {
    asked += 1;
    const slow = mischief.strikes('store.slow', host.name)?.amount(50, 4000) ?? 0;
    const fails = mischief.strikes('store.fails', host.name);
    const unknown = mischief.strikes('store.unknown', host.name);
    const there = countOf(mischief.seed, `${host.name} store ${asked}`, 1, 3) + slow;
    return host.reach(there, 1, async () => {
      if (fails) throw lost(unit);
      const output = await store.apply(unit, input);
      if (unknown) throw lost(unit);
      return output;
    });
  };
  return { apply, reads: readsThrough(store.reads, host), close: () => Promise.resolve() };
}

const lost = (unit: UnitName): Fault => new Fault('STORE.CONNECTION', 'the line to the store broke', { operation: unit });

function readsThrough(reads: StoreReads, host: Host): StoreReads {
  return new Proxy(reads, {
    get(target, name) {
      const read: unknown = Reflect.get(target, name);
      if (typeof read !== 'function') return read;
      return (...input: readonly unknown[]) => host.reach(1, 0, async (): Promise<unknown> => Reflect.apply(read, target, input));
    },
  });
}
