import { EXACT_VERSION, lineOf, type Manifest, SCOPE, type WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

interface Dependency {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly version: string;
}

/** Finds dependencies that are not pinned, that differ between packages, or that lag behind a package of ours. */
export function versionRules(tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] {
  const all = [
    ...(tree.has('package.json') ? dependenciesOf('package.json', tree.read('package.json')) : []),
    ...packages.flatMap(({ folder, source }) => dependenciesOf(`${folder}/package.json`, source)),
  ];
  const ours = new Map(packages.map(({ name, manifest }) => [name, manifest.version ?? '']));
  const first = new Map<string, Dependency>();
  return all.flatMap((dependency) => {
    const { file, line, name, version } = dependency;
    const earlier = first.get(name) ?? dependency;
    first.set(name, earlier);
    if (!EXACT_VERSION.test(version)) {
      return [{ file, line, what: `${name} is not pinned: ${version}`, mend: 'name one exact version; the lockfile is not read by users' }];
    }
    const own = ours.get(name);
    if (name.startsWith(SCOPE)) {
      if (own === version) return [];
      return [
        {
          file,
          line,
          what: `${name} ${version} is not the version in this repository`,
          mend: `set it to ${own ?? 'a package that exists'}`,
        },
      ];
    }
    return version === earlier.version
      ? []
      : [{ file, line, what: `${name} ${version} differs from ${earlier.version} in ${earlier.file}`, mend: 'use one version everywhere' }];
  });
}

function dependenciesOf(file: string, source: string): readonly Dependency[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(source) as Manifest;
  return Object.entries({ ...devDependencies, ...dependencies }).map(([name, version]) => ({
    file,
    line: lineOf(source, `"${name}":`),
    name,
    version,
  }));
}
