import { onPinnedNode } from './pinned-node.mjs';

onPinnedNode('tools/suites/main.ts');
