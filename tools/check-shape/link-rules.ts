import { posix } from 'node:path';
import { PAGES } from '../error-pages/error-page.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const ELSEWHERE = /^([a-z]+:|#)/;

/** Finds links of Markdown pages that lead to no file of the repository; the pages of fault codes are checked as a whole. */
export const linkRules = (tree: Tree): readonly Violation[] =>
  tree.paths
    .filter((path) => path.endsWith('.md') && !path.startsWith(`${PAGES}/`))
    .flatMap((file) =>
      withoutCode(tree.read(file))
        .split('\n')
        .flatMap((text, index) =>
          [...text.matchAll(LINK)]
            .map(([, target = '']) => target)
            .filter((target) => !ELSEWHERE.test(target) && !exists(tree, file, target))
            .map((target) => ({ file, line: index + 1, what: `the link ${target} leads nowhere`, mend: 'correct it or write the page' })),
        ),
    );

function exists(tree: Tree, file: string, target: string): boolean {
  const path = posix.join(posix.dirname(file), target.replace(/#.*$/, '')).replace(/\/$/, '');
  return tree.has(path) || tree.paths.some((one) => one.startsWith(`${path}/`));
}

/** Keeps the lines, so that places stay right. */
const withoutCode = (text: string): string =>
  text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, '')).replace(/`[^`\n]*`/g, '');
