import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

/** What must not be written down of the machine that a file was written on. */
export interface Machine {
  /** Path of the checkout. */
  readonly root: string;
  /** Home of whoever works here. */
  readonly home: string;
  readonly hostName: string;
  /** Address of the package registry in use; undefined when it is not known. */
  readonly registry: string | undefined;
}

const TEXT = /\.(ts|tsx|mts|js|mjs|json|jsonc|md|css|html|yml|yaml|sh|txt|svg)$|(^|\/)[^.]+$/;
const PUBLIC_REGISTRY = 'registry.npmjs.org';
const HOMES = /(^|[\s"'`(=:])(\/home\/[a-z][\w.-]*|\/Users\/\w[\w.-]*|\/root|[A-Z]:\\Users\\\w+)(?=[/\\])/;

/** Finds paths, hosts and registries of the machine at hand in files that go to everybody. */
export function telltaleRules(tree: Tree, machine: Machine): readonly Violation[] {
  const words = wordsOf(machine);
  return tree.paths.filter((path) => TEXT.test(path)).flatMap((path) => telltales(path, tree.read(path), words));
}

function telltales(file: string, text: string, words: readonly string[]): readonly Violation[] {
  if (!words.some((word) => text.includes(word)) && !HOMES.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const word = words.find((one) => line.includes(one)) ?? HOMES.exec(line)?.[2];
    return word === undefined
      ? []
      : [{ file, line: index + 1, what: `names a machine: ${word}`, mend: 'use a path from the root, loopback, or a setting' }];
  });
}

function wordsOf({ root, home, hostName, registry }: Machine): readonly string[] {
  const host = registry === undefined ? undefined : new URL(registry).host;
  return [
    ...(root.split('/').length > 2 ? [root] : []),
    ...(home.split('/').length > 2 ? [home] : []),
    // A host that is called like a common word tells nothing.
    ...(/\d/.test(hostName) && hostName.length >= 6 ? [hostName] : []),
    ...(host === undefined || host === PUBLIC_REGISTRY ? [] : [host]),
  ];
}
