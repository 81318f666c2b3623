import type { Violation } from '../workspace/violation.ts';
import type { Edge, Source } from './import-graph.ts';

/** Finds files that import each other in a circle, imports of types included, and packages that do. */
export function cycles(sources: readonly Source[]): readonly Violation[] {
  const files = graphOf(sources, (edge) => fileBehind(edge));
  const inFiles = circles(files).map((circle) => ({
    ...placeOf(circle),
    what: `files import each other in a circle: ${told(circle)}`,
    mend: 'move what they share into a file that both import',
  }));
  const packages = graphOf(
    sources.filter(({ isTest }) => !isTest),
    (edge) => (edge.target.is === 'package' ? edge.target.to.folder : undefined),
    (source) => source.owner?.folder,
  );
  const inPackages = circles(packages).map((circle) => ({
    ...placeOf(circle),
    what: `packages import each other in a circle: ${told(circle)}`,
    mend: 'declare the port in the package that needs it and let the other implement it',
  }));
  return [...inFiles, ...inPackages];
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly edge: Edge;
}
type Graph = ReadonlyMap<string, readonly Step[]>;

const fileBehind = ({ target }: Edge): string | undefined => {
  if (target.is === 'file') return target.path;
  return target.is === 'package' ? target.file : undefined;
};

function graphOf(
  sources: readonly Source[],
  leadsTo: (edge: Edge) => string | undefined,
  nameOf: (source: Source) => string | undefined = ({ path }) => path,
): Graph {
  const graph = new Map<string, Step[]>();
  for (const source of sources) {
    const from = nameOf(source);
    if (from === undefined) continue;
    const steps = graph.get(from) ?? [];
    graph.set(from, steps);
    for (const edge of source.edges) {
      const to = leadsTo(edge);
      if (to !== undefined && (to !== from || edge.target.is === 'file')) steps.push({ from, to, edge });
    }
  }
  return graph;
}

/** One circle for every step that closes one, found by a walk in depth; each node is entered once. */
function circles(graph: Graph): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  const done = new Set<string>();
  const walk = (node: string, trail: readonly Step[]): void => {
    for (const step of graph.get(node) ?? []) {
      const start = step.to === node ? trail.length : trail.findIndex(({ from }) => from === step.to);
      if (start >= 0) found.push([...trail.slice(start), step]);
      else if (!done.has(step.to)) walk(step.to, [...trail, step]);
    }
    done.add(node);
  };
  for (const node of graph.keys()) if (!done.has(node)) walk(node, []);
  return found;
}

const placeOf = (circle: readonly Step[]): { file: string; line: number } => {
  const last = circle.at(-1);
  return { file: last?.edge.from ?? '', line: last?.edge.line ?? 1 };
};

const told = (circle: readonly Step[]): string => [...circle.map(({ from }) => from), circle[0]?.from ?? ''].join(' → ');
