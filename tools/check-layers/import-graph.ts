import { posix } from 'node:path';
import type { WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import { readImports } from './source-imports.ts';

/** Where an import leads. */
export type Target =
  /** A file of the repository; it may lie in another package. */
  | { readonly is: 'file'; readonly path: string }
  /** A package of ours by its name; `file` is the source behind the entry, undefined when the package has no such entry. */
  | { readonly is: 'package'; readonly to: WorkspacePackage; readonly entry: string; readonly file: string | undefined }
  /** A package of someone else, or of Node. */
  | { readonly is: 'outside'; readonly name: string };

/** One import, resolved. */
export interface Edge {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  readonly target: Target;
}

/** A source file and who it belongs to. */
export interface Source {
  readonly path: string;
  /** Undefined for the repository's own tools and benchmarks. */
  readonly owner: WorkspacePackage | undefined;
  readonly isTest: boolean;
  readonly edges: readonly Edge[];
}

const CODE = /\.(ts|tsx|mts|js|mjs)$/;
const KNOWN_PLACE = /^((packages|examples)\/[^/]+\/(src|test)|tools|bench)\//;

/** Reads and resolves the imports of every source of a tree; fixtures are material, not sources. */
export function readSources(tree: Tree, packages: readonly WorkspacePackage[]): readonly Source[] {
  const byName = new Map(packages.map((one) => [one.name, one]));
  return tree.paths
    .filter((path) => KNOWN_PLACE.test(path) && CODE.test(path) && !path.includes('/fixtures/'))
    .map((path) => ({
      path,
      owner: packages.find(({ folder }) => path.startsWith(`${folder}/`)),
      isTest: /^((packages|examples)\/[^/]+|tools)\/test\//.test(path),
      edges: readImports(path, tree.read(path)).map(({ specifier, line }) => ({
        from: path,
        line,
        specifier,
        target: resolve(path, specifier, byName),
      })),
    }));
}

function resolve(from: string, specifier: string, byName: ReadonlyMap<string, WorkspacePackage>): Target {
  if (specifier.startsWith('.')) return { is: 'file', path: posix.join(posix.dirname(from), specifier) };
  const name = packageName(specifier);
  const to = byName.get(name);
  if (!to) return { is: 'outside', name };
  const entry = specifier === name ? '.' : `.${specifier.slice(name.length)}`;
  const source = to.manifest.exports?.[entry]?.['samvad-source'];
  return { is: 'package', to, entry, file: source === undefined ? undefined : posix.join(to.folder, source) };
}

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
