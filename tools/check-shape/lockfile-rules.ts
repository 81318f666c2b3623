import { lineOf, type Manifest, type WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

const LOCKFILE = 'package-lock.json';
const ADDRESS = /"resolved": "(https?|git|ssh)/;

/** Finds download addresses in the lockfile, and packages of ours that it knows otherwise than they are. */
export function lockfileRules(tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] {
  if (!tree.has(LOCKFILE)) return [{ file: LOCKFILE, line: 1, what: 'is missing', mend: 'run npm install' }];
  const text = tree.read(LOCKFILE);
  const { packages: locked = {} } = JSON.parse(text) as { readonly packages?: Readonly<Record<string, Manifest>> };
  const stale = packages.filter(({ folder, manifest }) => wishes(locked[folder]) !== wishes(manifest));
  return [
    ...addresses(text),
    ...stale.map(({ folder }) => ({
      file: LOCKFILE,
      line: lineOf(text, `"${folder}": {`),
      what: `does not say what ${folder}/package.json says`,
      mend: 'run npm install',
    })),
  ];
}

function addresses(text: string): readonly Violation[] {
  const at = text.split('\n').findIndex((line) => ADDRESS.test(line));
  const mend = 'set `omit-lockfile-registry-resolved=true` in your .npmrc, delete the "resolved" lines and run npm install';
  return at < 0 ? [] : [{ file: LOCKFILE, line: at + 1, what: 'holds download addresses', mend }];
}

/** What a package asks npm for, in one order. */
function wishes({ version, dependencies = {}, devDependencies = {} }: Manifest = {}): string {
  const inOrder = [dependencies, devDependencies].map((all) => Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
  return JSON.stringify([version, ...inOrder]);
}
