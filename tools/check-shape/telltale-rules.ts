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

/** Finds paths, hosts and registries of the machine at hand in files that go to everybody, and addresses in the lockfile. */
export function telltaleRules(tree: Tree, machine: Machine): readonly Violation[] {
  const words = wordsOf(machine);
  return tree.paths
    .filter((path) => TEXT.test(path))
    .flatMap((path) => {
      const text = tree.read(path);
      return path === 'package-lock.json' ? addresses(path, text) : telltales(path, text, words);
    });
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

function addresses(file: string, text: string): readonly Violation[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /"resolved": "(https?|git|ssh)/.test(line));
  return first < 0
    ? []
    : [
        {
          file,
          line: first + 1,
          what: 'holds download addresses',
          mend: 'set `omit-lockfile-registry-resolved=true` in your .npmrc, delete the "resolved" lines and run npm install',
        },
      ];
}

function wordsOf({ root, home, hostName, registry }: Machine): readonly string[] {
  const host = registry === undefined ? undefined : new URL(registry).host;
  const words = [
    ...(root.split('/').length > 2 ? [root] : []),
    ...(home.split('/').length > 2 ? [home] : []),
    // A host that is called like a common word tells nothing.
    ...(/\d/.test(hostName) && hostName.length >= 6 ? [hostName] : []),
    ...(host === undefined || host === PUBLIC_REGISTRY ? [] : [host]),
  ];
  return words;
}
