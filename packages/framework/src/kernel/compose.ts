import { Fault } from './fault.ts';

/** One layer of an onion: does its part, calls `next` once, may act on what comes back. */
export type Layer<Context, Result> = (context: Context, next: () => Promise<Result>) => Promise<Result>;

/**
 * Folds layers around a core, outermost first. A layer that calls `next()` twice gets a coded fault.
 *
 * @throws Fault `MIDDLEWARE.NEXT_TWICE`
 */
export function compose<Context, Result>(
  layers: readonly Layer<Context, Result>[],
  core: (context: Context) => Promise<Result>,
): (context: Context) => Promise<Result> {
  const from = (context: Context, index: number): Promise<Result> => {
    const layer = layers[index];
    if (!layer) return core(context);
    let called = false;
    return layer(context, async () => {
      if (called) {
        const name = layer.name || `layer ${index + 1}`;
        throw new Fault('MIDDLEWARE.NEXT_TWICE', `${name} called next() a second time; await it once and keep its result`, {
          operation: name,
        });
      }
      called = true;
      return from(context, index + 1);
    });
  };
  return (context) => from(context, 0);
}
