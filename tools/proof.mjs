import { onPinnedNode } from './pinned-node.mjs';

onPinnedNode('tools/proof/main.ts');
