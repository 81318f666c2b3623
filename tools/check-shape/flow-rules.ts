import { flowsOf, keptShapes, type PlacedFlow, SHAPES } from '../flow-shapes/flow-shapes.ts';
import type { WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

/** Finds flows whose slots or steps changed without a new version: somebody is always in the middle of one. */
export const flowRules = (tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] =>
  packages.flatMap((one) => {
    const kept = keptShapes(tree, one);
    return flowsOf(tree, one).flatMap((flow) => judge(flow, kept[flow.name]?.[flow.version], one));
  });

function judge(flow: PlacedFlow, kept: { readonly slots: string; readonly steps: string } | undefined, one: WorkspacePackage): Violation[] {
  const { name, version, file, line } = flow;
  if (!kept)
    return [{ file, line, what: `version ${version} of ${name} is not in ${one.folder}/${SHAPES}`, mend: 'run `npm run flow-shapes`' }];
  return (['slots', 'steps'] as const)
    .filter((part) => kept[part] !== flow[part].join(' '))
    .map((part) => ({
      file,
      line,
      what: `the ${part} of ${name} are not those of version ${version}: ${kept[part] || 'none'}`,
      mend: 'give it the next version, migrate what customers have told, then run `npm run flow-shapes`',
    }));
}
