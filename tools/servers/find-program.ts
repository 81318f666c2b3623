import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where servers are kept that are not on everybody's path. */
const SERVER_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/bin', '/opt/homebrew/bin'];
const EXECUTABLE = 0o111;

/** The path of the first of some programs that this machine has; better names win over earlier folders. */
export function findProgram(names: readonly string[], path: string = process.env['PATH'] ?? ''): string | undefined {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...SERVER_FOLDERS];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && (found.mode & EXECUTABLE) !== 0;
}
