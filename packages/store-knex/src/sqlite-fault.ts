import Sqlite from 'better-sqlite3';
import { type CapturedSite, type Fault, type FaultCode, toFault } from '@samvad/framework';

/** Result codes of SQLite, by their beginning, that mean something else than a failed statement. */
const MEANINGS: readonly (readonly [result: string, code: FaultCode])[] = [
  ['SQLITE_BUSY', 'STORE.CONFLICT'],
  ['SQLITE_FULL', 'STORE.FULL'],
  ['SQLITE_READONLY', 'STORE.FULL'],
  ['SQLITE_IOERR', 'STORE.CONNECTION'],
  ['SQLITE_CANTOPEN', 'STORE.CONNECTION'],
  ['SQLITE_NOTADB', 'STORE.SCHEMA'],
  ['SQLITE_CORRUPT', 'STORE.SCHEMA'],
];

/** True when another connection writes just now. */
export const isBusy = (thrown: unknown): boolean => resultOf(thrown).startsWith('SQLITE_BUSY');

/** What SQLite or a unit threw, as the fault of its kind; `otherwise` where it is no kind of its own. */
export function sqliteFault(thrown: unknown, operation: string, site?: CapturedSite, otherwise: FaultCode = 'STORE.FAILED'): Fault {
  const result = resultOf(thrown);
  const code = MEANINGS.find(([beginning]) => result.startsWith(beginning))?.[1] ?? otherwise;
  return toFault(thrown, code, { operation, ...(site && { site }), ...(result !== '' && { facts: { result } }) });
}

const resultOf = (thrown: unknown): string => (thrown instanceof Sqlite.SqliteError ? thrown.code : '');
