import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@samvad/store-knex';
import type { BenchStores } from './turns-bench.ts';

/** Stores on SQLite, each in a file of its own, durable at every commit. */
export function sqliteStores(): BenchStores {
  const folder = mkdtempSync(join(tmpdir(), 'samvad-bench-'));
  return {
    open: (name) => openSqliteStore({ file: join(folder, `${name}.db`) }),
    texts: () => 0,
    async end() {
      rmSync(folder, { recursive: true });
    },
  };
}
