import Sqlite from 'better-sqlite3';
import { type CapturedSite, type Fault, type FaultCode, toFault } from '@samvad/framework';

/** Result codes of SQLite, by their beginning, that mean something else than a failed statement. */
const MEANINGS: readonly (readonly [result: string, code: FaultCode])[] = [
  ['SQLITE_BUSY', 'STORE.CONFLICT'],
  ['SQLITE_FULL', 'STORE.FULL'],
  ['SQLITE_READONLY', 'STORE.FULL'],
  ['SQLITE_IOERR', 'STORE.CONNECTION'],
  ['SQLITE_CANTOPEN', 'STORE.CONNECTION'],
];

/** True when another connection writes just now. */
export const isBusy = (thrown: unknown): boolean => resultOf(thrown).startsWith('SQLITE_BUSY');

/** What a unit threw, as the fault of its kind. */
export function sqliteFault(thrown: unknown, operation: string, site: CapturedSite): Fault {
  const result = resultOf(thrown);
  const code = MEANINGS.find(([beginning]) => result.startsWith(beginning))?.[1] ?? 'STORE.FAILED';
  return toFault(thrown, code, { operation, site, ...(result !== '' && { facts: { result } }) });
}

const resultOf = (thrown: unknown): string => (thrown instanceof Sqlite.SqliteError ? thrown.code : '');
