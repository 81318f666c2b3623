import { EXACT_VERSION, lineOf, type WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

/** The order matters: the first condition that holds wins. */
const CONDITIONS = ['samvad-source', 'types', 'default'];

/** Finds package.json files that lack a field all packages have, or have it otherwise. */
export const manifestRules = (tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] =>
  packages.flatMap((one) => [...fields(one), ...entries(tree, one)]);

function fields(one: WorkspacePackage): readonly Violation[] {
  const { manifest, name, isExample } = one;
  const wanted: readonly (readonly [ok: boolean, field: string, mend: string])[] = [
    [manifest.name === name, 'name', `name it ${name}, as its folder`],
    [EXACT_VERSION.test(manifest.version ?? ''), 'version', 'give it an exact version such as 0.1.0'],
    [manifest.license === 'MIT', 'license', 'set "license": "MIT"'],
    [manifest.type === 'module', 'type', 'set "type": "module"'],
    [manifest.engines?.['node'] === '>=24', 'engines', 'set "engines": { "node": ">=24" }'],
    [!isExample || manifest.private === true, 'private', 'set "private": true: examples are not published'],
    [
      isExample || (manifest.files?.join() ?? '') === 'dist,src',
      'files',
      'set "files": ["dist", "src"]: sources go along so that maps and faults lead to them',
    ],
  ];
  return wanted.filter(([ok]) => !ok).map(([, field, mend]) => at(one, `"${field}"`, `field ${field} is missing or differs`, mend));
}

function entries(tree: Tree, one: WorkspacePackage): readonly Violation[] {
  const declared = Object.entries(one.manifest.exports ?? {});
  if (declared.length === 0) return [at(one, '"name"', 'field exports is missing', 'export "." with samvad-source, types and default')];
  return declared.flatMap(([entry, conditions]) => {
    if (entry === './package.json') return [];
    const source = conditions['samvad-source'] ?? '';
    const built = source.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, '');
    const inOrder = Object.keys(conditions).join() === CONDITIONS.join();
    const right = inOrder && conditions['types'] === `${built}.d.ts` && conditions['default'] === `${built}.js`;
    const missing = right && !tree.has(`${one.folder}/${source.slice(2)}`);
    return [
      ...(right
        ? []
        : [
            at(
              one,
              `"${entry}"`,
              `export ${entry} does not lead to one source and what is built from it`,
              'give it samvad-source ./src/X.ts, types ./dist/X.d.ts and default ./dist/X.js, in this order',
            ),
          ]),
      ...(missing
        ? [at(one, `"${entry}"`, `export ${entry} leads to ${source}, which does not exist`, 'write the file or drop the entry')]
        : []),
    ];
  });
}

const at = ({ folder, source }: WorkspacePackage, words: string, what: string, mend: string): Violation => ({
  file: `${folder}/package.json`,
  line: lineOf(source, words),
  what,
  mend,
});
