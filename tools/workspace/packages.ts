import type { Tree } from './tree.ts';

/** The conditions of one entry of a package, in the order in which they stand in the file. */
export type EntryConditions = Readonly<Record<string, string>>;

/** What the checks read of a package.json; a file in the repository may lack any of it. */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly type?: string;
  readonly private?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, EntryConditions>>;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** One workspace of the repository. */
export interface WorkspacePackage {
  /** Path from the root: `packages/framework`. */
  readonly folder: string;
  /** Last part of the folder: `framework`. */
  readonly short: string;
  /** The name that its folder calls for, whatever its package.json says: `@samvad/framework`. */
  readonly name: string;
  readonly isExample: boolean;
  /** Text of its package.json, to find lines in. */
  readonly source: string;
  readonly manifest: Manifest;
}

/** One version and no range. */
export const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Scope of every package of this repository. */
export const SCOPE = '@samvad/';

/** All workspaces of a tree, by folder. @throws SyntaxError when a package.json is not JSON */
export function readPackages(tree: Tree): readonly WorkspacePackage[] {
  return tree.paths
    .filter((path) => /^(packages|examples)\/[^/]+\/package\.json$/.test(path))
    .map((path) => {
      const folder = path.slice(0, -'/package.json'.length);
      const short = folder.slice(folder.indexOf('/') + 1);
      const source = tree.read(path);
      return {
        folder,
        short,
        name: `${SCOPE}${short}`,
        isExample: folder.startsWith('examples/'),
        source,
        manifest: JSON.parse(source) as Manifest,
      };
    });
}

/** Files of a package below one of its folders, such as `src`. */
export const filesOf = (tree: Tree, { folder }: WorkspacePackage, below: string): readonly string[] =>
  tree.paths.filter((path) => path.startsWith(`${folder}/${below}/`));

/** The line, counted from 1, on which a text first has some words; 1 when it has not. */
export function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
