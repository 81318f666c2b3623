import type { Database, Statement } from 'better-sqlite3';
import type { Fields } from '../value.ts';
import { SYSTEM_FIELDS } from './doctype.ts';
import type { Document, DocumentChange } from './document.ts';

// Names compare without case, as in MariaDB. The fields that the company's methods look for have an index.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    doctype TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, owner TEXT NOT NULL, creation TEXT NOT NULL, modified TEXT NOT NULL,
    modified_by TEXT NOT NULL, docstatus INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (doctype, name)
  );
  CREATE TABLE IF NOT EXISTS series (prefix TEXT PRIMARY KEY, current INTEGER NOT NULL);
  ${['request_id', 'customer', 'mobile', 'reference', 'area']
    .map((field) => `CREATE INDEX IF NOT EXISTS by_${field} ON documents (doctype, ${column(field)} COLLATE NOCASE);`)
    .join('\n  ')}`;

interface Row {
  readonly doctype: string;
  readonly name: string;
  readonly owner: string;
  readonly creation: string;
  readonly modified: string;
  readonly modified_by: string;
  readonly docstatus: number;
  readonly body: string;
}

/** SQL for a field of a document. Only names from the list of DocTypes get here. */
export function column(field: string): string {
  return field in SYSTEM_FIELDS ? `documents.${field}` : `json_extract(body, '$.${field}')`;
}

/** A condition in SQL with what is bound to it. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/** Documents in one SQLite table, and what the running unit of work did to them. */
export class DocumentTable {
  readonly #db: Database;
  readonly #statements = new Map<string, Statement<unknown[], Row>>();
  #changes = new Map<string, DocumentChange>();

  constructor(db: Database) {
    this.#db = db;
    db.exec(SCHEMA);
  }

  /**
   * Does all of the work or, when it throws or `keep` is false, none of it. Units do not overlap.
   * @returns what the work returned, and what it changed for good
   */
  unit<T>(keep: boolean, work: () => T): { readonly result: T; readonly changes: readonly DocumentChange[] } {
    this.#changes = new Map();
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec(keep ? 'COMMIT' : 'ROLLBACK');
      return { result, changes: keep ? [...this.#changes.values()] : [] };
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  find(doctype: string, name: string): Document | undefined {
    return this.select(doctype, [{ sql: 'name = ?', values: [name] }])[0];
  }

  /** Documents that meet every condition; in no order unless one is given. */
  select(doctype: string, conditions: readonly Condition[], tail: Condition = { sql: '', values: [] }): Document[] {
    const where = ['doctype = ?', ...conditions.map(({ sql }) => `(${sql})`)].join(' AND ');
    const values = [doctype, ...conditions.flatMap((condition) => condition.values), ...tail.values];
    return this.#prepared(`SELECT * FROM documents WHERE ${where} ${tail.sql}`)
      .all(...values)
      .map(documentOf);
  }

  /** @returns false when the name is taken */
  insert(document: Document): boolean {
    const { doctype, name, owner, creation, modified, modified_by, docstatus, ...body } = document;
    const { changes } = this.#prepared('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
      ...[doctype, name, owner, creation, modified, modified_by, docstatus, JSON.stringify(body)],
    );
    if (changes === 1) this.#note('after_insert', document);
    return changes === 1;
  }

  replace(document: Document): void {
    const { doctype, name, owner: _owner, creation: _creation, modified, modified_by, docstatus, ...body } = document;
    this.#prepared('UPDATE documents SET modified = ?, modified_by = ?, docstatus = ?, body = ? WHERE doctype = ? AND name = ?').run(
      ...[modified, modified_by, docstatus, JSON.stringify(body), doctype, name],
    );
    this.#note('on_update', document);
  }

  delete(document: Document): void {
    this.#prepared('DELETE FROM documents WHERE doctype = ? AND name = ?').run(document.doctype, document.name);
    this.#note('on_trash', document);
  }

  /** The next number of a series; a rollback gives it back. */
  nextInSeries(prefix: string): number {
    const statement = this.#db.prepare<[string], { current: number }>(
      'INSERT INTO series VALUES (?, 1) ON CONFLICT DO UPDATE SET current = current + 1 RETURNING current',
    );
    return statement.get(prefix)?.current ?? 1;
  }

  #note(event: DocumentChange['event'], document: Document): void {
    const key = `${document.doctype}/${document.name}`;
    const before = this.#changes.get(key)?.event;
    this.#changes.set(key, { event: before === 'after_insert' && event === 'on_update' ? before : event, document });
  }

  #prepared(sql: string): Statement<unknown[], Row> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare<unknown[], Row>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

const documentOf = ({ body, ...system }: Row): Document => ({ ...system, ...(JSON.parse(body) as Fields) });
