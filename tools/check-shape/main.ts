import { homedir, hostname } from 'node:os';
import { codes } from '@samvad/framework';
import { treeAt } from '../workspace/tree.ts';
import { reportViolations } from '../workspace/violation.ts';
import { checkShape } from './check-shape.ts';

const root = process.cwd();
const machine = { root, home: homedir(), hostName: hostname(), registry: process.env['npm_config_registry'] };
reportViolations('shape', checkShape(treeAt(root), codes, machine));
