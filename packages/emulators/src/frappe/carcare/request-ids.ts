import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { SiteError } from '../site-error.ts';
import { type Fields, isFields, type Value } from '../value.ts';

/** What a request id has led to. */
interface Kept {
  readonly digest: string;
  readonly result: string;
}

/** The request ids of all writes that succeeded, in one namespace for all methods, for ever. */
export class RequestIds {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    db.exec('CREATE TABLE IF NOT EXISTS requests (request_id TEXT PRIMARY KEY, digest TEXT NOT NULL, result TEXT NOT NULL)');
  }

  /**
   * Does a write, or gives the result it had the first time, flagged. It is remembered in the unit of work that holds the write: one that fails is not.
   * Throws a {@link SiteError} `RequestIdConflict` when the id came before with other content.
   */
  once(method: string, requestId: string, content: Fields, write: () => Value): Value {
    const digest = createHash('sha256')
      .update(JSON.stringify([method, canonical(content)]))
      .digest('hex');
    const kept = this.#db.prepare<[string], Kept>('SELECT digest, result FROM requests WHERE request_id = ?').get(requestId);
    if (kept === undefined) {
      const result = write();
      this.#db.prepare('INSERT INTO requests VALUES (?, ?, ?)').run(requestId, digest, JSON.stringify(result));
      return result;
    }
    if (kept.digest !== digest) throw new SiteError('RequestIdConflict', `Request id ${requestId} was used for another request`);
    return { ...(JSON.parse(kept.result) as Fields), replayed: true };
  }
}

/** The same content however it was written: keys in order, and null as good as absent. */
function canonical(value: Value): Value {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, entry]) => [key, canonical(entry)]));
}
