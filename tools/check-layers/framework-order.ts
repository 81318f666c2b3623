import type { Violation } from '../workspace/violation.ts';
import type { Edge, Source } from './import-graph.ts';

/** The folders of packages/framework/src from the ground up: a file imports from its own folder and from those before it. */
export const FRAMEWORK_ORDER = [
  'kernel',
  'model',
  'author',
  'ports',
  'dialogue',
  'reply',
  'understand',
  'turn',
  'runs',
  'middleware',
  'pipeline',
  'invariants',
  'app',
  'testing',
] as const;

const HOME = 'packages/framework/src/';
const ENTRIES = new Set(['index.ts', 'ports.ts', 'testing.ts']);
const TABLE = 'tools/check-layers/framework-order.ts';

/** Finds imports of the framework that go up its order, and files that have no place in it. */
export function frameworkOrder(sources: readonly Source[]): readonly Violation[] {
  return sources
    .filter(({ path }) => path.startsWith(HOME))
    .flatMap(({ path, edges }) => {
      const place = path.slice(HOME.length);
      if (!place.includes('/')) return ENTRIES.has(place) ? [] : [placeless(path, `${place} lies beside the entries of the framework`)];
      const rank = rankOf(place);
      if (rank < 0) return [placeless(path, `folder ${folderOf(place)} has no place in the framework's order`)];
      return edges.flatMap((edge) => upward(edge, rank));
    });
}

function upward(edge: Edge, rank: number): readonly Violation[] {
  if (edge.target.is !== 'file' || !edge.target.path.startsWith(HOME)) return [];
  const to = edge.target.path.slice(HOME.length);
  const at = { file: edge.from, line: edge.line };
  if (ENTRIES.has(to)) {
    return [{ ...at, what: `imports the entry ${to}, which is for other packages`, mend: 'import the file that declares the name' }];
  }
  const own = FRAMEWORK_ORDER[rank] ?? '';
  return rankOf(to) <= rank
    ? []
    : [
        {
          ...at,
          what: `${own}/ imports from ${folderOf(to)}/, which stands above it`,
          mend: `move what it needs into ${own}/ or below, or take it as a parameter`,
        },
      ];
}

const folderOf = (place: string): string => place.slice(0, place.indexOf('/'));
const rankOf = (place: string): number => FRAMEWORK_ORDER.findIndex((folder) => folder === folderOf(place));
const placeless = (file: string, what: string): Violation => ({ file, line: 1, what, mend: `move it into a folder of ${TABLE}` });
