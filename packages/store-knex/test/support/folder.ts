import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for one test, which takes it away itself. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'samvad-store-'));
