import { errorPages, PAGES, type Registry } from '../error-pages/error-page.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';

const mend = 'run `npm run error-pages`';

/** Finds fault codes without a page, pages without a code, and pages that no longer say what the registry says. */
export function errorPageRules(tree: Tree, registry: Registry): readonly Violation[] {
  const wanted = errorPages(registry);
  const stray = tree.paths.filter((path) => path.startsWith(`${PAGES}/`) && !wanted.has(path));
  return [
    ...[...wanted].flatMap(([file, text]) => {
      if (!tree.has(file)) return [{ file, line: 1, what: 'is missing', mend }];
      return tree.read(file) === text ? [] : [{ file, line: 1, what: 'does not say what the registry says', mend }];
    }),
    ...stray.map((file) => ({ file, line: 1, what: 'belongs to no fault code', mend })),
  ];
}
