import type { WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

const ONE_SCREEN = 80;

/** Finds packages without a README of one screen that begins with their name. */
export const readmeRules = (tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] =>
  packages.flatMap(({ folder, name }) => {
    const file = `${folder}/README.md`;
    const title = `# ${name}`;
    if (!tree.has(file)) return [{ file, line: 1, what: 'is missing', mend: `write one screen: "${title}", what it is, how it is used` }];
    const lines = tree.read(file).trimEnd().split('\n');
    return [
      ...(lines[0] === title
        ? []
        : [{ file, line: 1, what: 'does not begin with the name of the package', mend: `begin with "${title}"` }]),
      ...(lines.length <= ONE_SCREEN
        ? []
        : [
            {
              file,
              line: ONE_SCREEN + 1,
              what: `has ${lines.length} lines, more than a screen`,
              mend: 'move the rest into docs/ and link it',
            },
          ]),
    ];
  });
