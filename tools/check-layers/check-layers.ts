import { readPackages } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';
import { borders } from './borders.ts';
import { cycles } from './cycles.ts';
import { frameworkOrder } from './framework-order.ts';
import { readSources } from './import-graph.ts';
import { singlePlaces } from './single-places.ts';

/** Finds every import of a tree that goes where it must not: up the framework's order, in a circle, over a border. */
export function checkLayers(tree: Tree): readonly Violation[] {
  const packages = readPackages(tree);
  const sources = readSources(tree, packages);
  return [...frameworkOrder(sources), ...cycles(sources), ...borders(sources, packages), ...singlePlaces(sources)];
}
