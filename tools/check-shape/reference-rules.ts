import { posix } from 'node:path';
import { lineOf, SCOPE, type WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

interface Project {
  readonly extends?: string;
  readonly include?: readonly string[];
  readonly references?: readonly { readonly path: string }[];
}

/** Finds tsconfig.json files whose references are not exactly the packages of ours that are depended on. */
export function referenceRules(tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] {
  const folders = packages.map(({ folder }) => folder);
  return [
    ...compare(tree, 'tsconfig.json', folders, 'the build leaves packages out'),
    ...packages.flatMap((one) => {
      const path = `${one.folder}/tsconfig.json`;
      if (!tree.has(path)) return [missing(path, '../../tools/tsconfig.base.json')];
      const wanted = Object.keys(one.manifest.dependencies ?? {})
        .filter((name) => name.startsWith(SCOPE))
        .flatMap((name) => packages.filter((other) => other.name === name).map(({ folder }) => folder));
      return [
        ...compare(tree, path, wanted, 'types come from what is built, so order matters'),
        ...extending(tree, path, '../../tools/tsconfig.base.json'),
        ...testsOf(tree, one),
      ];
    }),
  ];
}

/** Specs have a project of their own, so that editors and the linter know mocha and resolve packages to their sources. */
function testsOf(tree: Tree, { folder }: WorkspacePackage): readonly Violation[] {
  if (!tree.paths.some((path) => path.startsWith(`${folder}/test/`) && path.endsWith('.ts'))) return [];
  const path = `${folder}/test/tsconfig.json`;
  return tree.has(path) ? extending(tree, path, '../../../tsconfig.test.json') : [missing(path, '../../../tsconfig.test.json')];
}

function compare(tree: Tree, path: string, wanted: readonly string[], why: string): readonly Violation[] {
  if (!tree.has(path)) return [];
  const text = tree.read(path);
  const home = posix.dirname(path);
  const referenced = (JSON.parse(text) as Project).references ?? [];
  const named = referenced.map((reference) => ({ ...reference, folder: posix.join(home, reference.path) }));
  const others = named.filter(({ folder }) => home === '.' || !folder.startsWith(`${home}/`));
  return [
    ...wanted
      .filter((folder) => !others.some((other) => other.folder === folder))
      .map((folder) => ({
        file: path,
        line: lineOf(text, '"references"'),
        what: `${folder} is not referenced; ${why}`,
        mend: `add { "path": "${relative(home, folder)}" } to references`,
      })),
    ...others
      .filter(({ folder }) => !wanted.includes(folder))
      .map(({ folder, path: reference }) => ({
        file: path,
        line: lineOf(text, `"${reference}"`),
        what: `${folder} is referenced, but package.json does not depend on it`,
        mend: 'drop the reference or add the dependency',
      })),
  ];
}

function extending(tree: Tree, path: string, base: string): readonly Violation[] {
  const text = tree.read(path);
  return (JSON.parse(text) as Project).extends === base
    ? []
    : [{ file: path, line: lineOf(text, '"extends"'), what: 'does not extend the flags of the house', mend: `set "extends": "${base}"` }];
}

const relative = (home: string, folder: string): string => (home === '.' ? `./${folder}` : posix.relative(home, folder));
const missing = (file: string, base: string): Violation => ({ file, line: 1, what: 'is missing', mend: `write it; it extends ${base}` });
