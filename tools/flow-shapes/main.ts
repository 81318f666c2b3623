import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackages } from '../workspace/packages.ts';
import { treeAt } from '../workspace/tree.ts';
import { flowsOf, keptShapes, SHAPES, shapesText, withNewShapes } from './flow-shapes.ts';

const root = process.cwd();
const tree = treeAt(root);
for (const one of readPackages(tree)) {
  const flows = flowsOf(tree, one);
  if (flows.length === 0) continue;
  const path = `${one.folder}/${SHAPES}`;
  writeFileSync(join(root, path), shapesText(withNewShapes(keptShapes(tree, one), flows)));
  console.log(`${flows.length} in ${path}`);
}
