import { onPinnedNode } from './pinned-node.mjs';

onPinnedNode('tools/check/main.ts');
