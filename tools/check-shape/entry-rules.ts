import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

/** Finds entries of packages that do more than re-export names: what a package offers is read off one list. */
export const entryRules = (tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] =>
  packages.flatMap(({ folder, manifest }) =>
    Object.values(manifest.exports ?? {}).flatMap((conditions) => {
      const path = posix.join(folder, conditions['samvad-source'] ?? '');
      return tree.has(path) && path.endsWith('.ts') ? entry(path, tree.read(path)) : [];
    }),
  );

function entry(path: string, text: string): readonly Violation[] {
  return parseSync(path, text).program.body.flatMap((statement): readonly Violation[] => {
    const reExports = statement.type === 'ExportNamedDeclaration' && statement.declaration === null;
    if (reExports && (statement.source !== null || statement.specifiers.length === 0)) return [];
    const all = statement.type === 'ExportAllDeclaration';
    return [
      {
        file: path,
        line: text.slice(0, statement.start).split('\n').length,
        what: all ? 'the entry exports everything of a file' : 'the entry holds more than re-exports',
        mend: all ? 'name what is exported' : 'declare it in a file of its own and export it by name',
      },
    ];
  });
}
