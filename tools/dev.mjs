import { onPinnedNode } from './pinned-node.mjs';

onPinnedNode('tools/dev/main.ts');
