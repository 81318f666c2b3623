export { type MemoryStoreOptions, memoryStore } from './testing/memory-store.ts';
