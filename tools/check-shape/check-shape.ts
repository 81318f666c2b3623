import type { Registry } from '../error-pages/error-page.ts';
import { readPackages } from '../workspace/packages.ts';
import type { Tree } from '../workspace/tree.ts';
import type { Violation } from '../workspace/violation.ts';
import { entryRules } from './entry-rules.ts';
import { errorPageRules } from './error-page-rules.ts';
import { fileRules } from './file-rules.ts';
import { flowRules } from './flow-rules.ts';
import { linkRules } from './link-rules.ts';
import { lockfileRules } from './lockfile-rules.ts';
import { manifestRules } from './manifest-rules.ts';
import { readmeRules } from './readme-rules.ts';
import { referenceRules } from './reference-rules.ts';
import { type Machine, telltaleRules } from './telltale-rules.ts';
import { versionRules } from './version-rules.ts';

/** Finds everything about the shape of packages, files and pages that is not as agreed in this house. */
export function checkShape(tree: Tree, registry: Registry, machine: Machine): readonly Violation[] {
  const packages = readPackages(tree);
  return [
    ...manifestRules(tree, packages),
    ...versionRules(tree, packages),
    ...lockfileRules(tree, packages),
    ...referenceRules(tree, packages),
    ...readmeRules(tree, packages),
    ...entryRules(tree, packages),
    ...fileRules(tree, packages),
    ...flowRules(tree, packages),
    ...errorPageRules(tree, registry),
    ...linkRules(tree),
    ...telltaleRules(tree, machine),
  ];
}
