import { filesOf, type WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import { type FlowShape, readFlows } from './read-flows.ts';

/** Name of the file in which a package keeps the shapes of its flows. */
export const SHAPES = 'flow-shapes.json';

/** Slots and steps of each version of each flow there ever was, as one line of names each. */
export type KeptShapes = Readonly<Record<string, Readonly<Record<string, { readonly slots: string; readonly steps: string }>>>>;

/** A flow as it stands in a source of a package. */
export interface PlacedFlow extends FlowShape {
  readonly file: string;
}

/**
 * The flows of a plugin or an example as they stand; those of other packages are for tests, and no customer is in the middle of them. Steps that are
 * taken outside of a flow count for each.
 */
export function flowsOf(tree: Tree, one: WorkspacePackage): readonly PlacedFlow[] {
  if (!one.isExample && !one.short.startsWith('plugin-')) return [];
  const sources = filesOf(tree, one, 'src')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, ...readFlows(file, tree.read(file)) }));
  const shared = sources.flatMap(({ steps }) => steps);
  return sources.flatMap(({ file, flows }) => flows.map((flow) => ({ ...flow, file, steps: [...flow.steps, ...shared] })));
}

/** The shapes that a package has kept. @throws SyntaxError when the file is not JSON */
export function keptShapes(tree: Tree, { folder }: WorkspacePackage): KeptShapes {
  const path = `${folder}/${SHAPES}`;
  return tree.has(path) ? (JSON.parse(tree.read(path)) as KeptShapes) : {};
}

/** What is kept, and what stands in the sources in a version that is not kept yet. What is kept never changes. */
export function withNewShapes(kept: KeptShapes, flows: readonly FlowShape[]): KeptShapes {
  const next: Record<string, KeptShapes[string]> = { ...kept };
  for (const { name, version, slots, steps } of flows)
    next[name] = { [version]: { slots: slots.join(' '), steps: steps.join(' ') }, ...next[name] };
  return next;
}

/** The file's text. */
export const shapesText = (shapes: KeptShapes): string => `${JSON.stringify(shapes, null, 2)}\n`;
