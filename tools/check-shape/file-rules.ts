import { posix } from 'node:path';
import { filesOf, type WorkspacePackage } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

const CODE = /\.(ts|tsx|mts|mjs|js)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Words that say nothing about what is inside. */
const EMPTY_WORDS = /^(utils?|helpers?|managers?|impl|misc|common|shared|handle\d*|data|stuff)$/;
const EMPTY_PARTS = /(^|-)(utils?|helpers?|managers?|impl|misc)(-|$)/;

const MOST_LINES = 300;
const MOST_MEDIAN = 120;

/** Finds files that are too long or badly named, inner barrels, and packages without specs. */
export function fileRules(tree: Tree, packages: readonly WorkspacePackage[]): readonly Violation[] {
  const code = tree.paths.filter(
    (path) => CODE.test(path) && /^(packages|examples|tools|bench)\//.test(path) && !path.includes('/fixtures/'),
  );
  return [
    ...code.flatMap((path) => [...nameOf(path), ...lengthOf(tree, path)]),
    ...packages.flatMap((one) => [...barrels(tree, one), ...medianOf(tree, one), ...specsOf(tree, one)]),
  ];
}

function nameOf(path: string): readonly Violation[] {
  const parts = path.split('/').slice(1);
  const base = (parts.pop() ?? '').replace(/(\.(spec|types|config|d))?\.[a-z]+$/, '');
  const bad = [...parts, base].find((part) => !KEBAB.test(part) || EMPTY_WORDS.test(part) || EMPTY_PARTS.test(part));
  if (bad === undefined) return [];
  return KEBAB.test(bad)
    ? [
        {
          file: path,
          line: 1,
          what: `the name ${bad} says nothing about what is inside`,
          mend: 'name the thing, or put it beside its only user',
        },
      ]
    : [{ file: path, line: 1, what: `the name ${bad} is not kebab-case`, mend: 'use lower-case words joined by hyphens' }];
}

function lengthOf(tree: Tree, path: string): readonly Violation[] {
  const lines = linesOf(tree, path);
  return lines <= MOST_LINES
    ? []
    : [
        {
          file: path,
          line: MOST_LINES + 1,
          what: `has ${lines} lines, ${MOST_LINES} at most`,
          mend: 'split it along the reasons to change it',
        },
      ];
}

function medianOf(tree: Tree, one: WorkspacePackage): readonly Violation[] {
  const lengths = filesOf(tree, one, 'src')
    .filter((path) => CODE.test(path))
    .map((path) => linesOf(tree, path))
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return median <= MOST_MEDIAN
    ? []
    : [
        {
          file: `${one.folder}/src`,
          line: 1,
          what: `the median file has ${median} lines, ${MOST_MEDIAN} at most`,
          mend: 'split the longer ones',
        },
      ];
}

const barrels = (tree: Tree, one: WorkspacePackage): readonly Violation[] =>
  filesOf(tree, one, 'src')
    .filter((path) => posix.basename(path) === 'index.ts' && path !== `${one.folder}/src/index.ts`)
    .map((file) => ({ file, line: 1, what: 'is an inner barrel', mend: 'import the files themselves, they tell where things are' }));

function specsOf(tree: Tree, one: WorkspacePackage): readonly Violation[] {
  return filesOf(tree, one, 'test').some((path) => path.endsWith('.spec.ts'))
    ? []
    : [{ file: `${one.folder}/test`, line: 1, what: 'has no spec', mend: `write ${one.folder}/test/<guarantee>.spec.ts` }];
}

const linesOf = (tree: Tree, path: string): number => tree.read(path).trimEnd().split('\n').length;
