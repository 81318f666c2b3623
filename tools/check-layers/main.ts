import { treeAt } from '../workspace/tree.ts';
import { reportViolations } from '../workspace/violation.ts';
import { checkLayers } from './check-layers.ts';

reportViolations('layers', checkLayers(treeAt(process.cwd())));
