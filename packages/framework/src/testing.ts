export { type MemoryStoreOptions, memoryStore } from './testing/memory-store.ts';
export { apply } from './dialogue/apply.ts';
export { flowCatalogue } from './dialogue/catalogue.ts';
export { decide } from './dialogue/decide.ts';
export type { KnownValue, Query } from './dialogue/query.ts';
