import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { SiteError } from '../site-error.ts';
import type { SiteTime } from '../site-time.ts';
import { type Fields, isFields, sameText, type Value } from '../value.ts';
import { cast, isEmpty } from './cast.ts';
import { type Checked, checkRequired, checkUnique, checkValues, label, settleLinks, tableFields } from './check-document.ts';
import type { DocType } from './doctype.ts';
import { DOCTYPES } from './doctypes.ts';
import type { Document, DocumentChange } from './document.ts';
import { column, DocumentTable } from './document-table.ts';

/**
 * The documents of the site under Frappe's general rules: defaults, links, naming, mandatory and unique fields, versions, submission.
 * What breaks a rule throws a {@link SiteError}.
 */
export class Documents {
  readonly table: DocumentTable;
  readonly #time: SiteTime;
  readonly #user: string;

  constructor(db: Database, time: SiteTime, user: string) {
    this.table = new DocumentTable(db);
    this.#time = time;
    this.#user = user;
  }

  /** See {@link DocumentTable.unit}. */
  unit<T>(keep: boolean, work: () => T): { readonly result: T; readonly changes: readonly DocumentChange[] } {
    return this.table.unit(keep, work);
  }

  find(doctype: string, name: string): Document | undefined {
    return this.table.find(doctype, name);
  }

  get(doctype: string, name: string): Document {
    typeOf(doctype);
    const document = this.find(doctype, name);
    if (document === undefined) throw new SiteError('DoesNotExistError', `${doctype} ${name} not found`, { title: 'Not Found' });
    return document;
  }

  /** Documents whose fields hold these values, oldest first. */
  where(doctype: string, match: Readonly<Record<string, string | number>> = {}): Document[] {
    const conditions = Object.entries(match).map(([field, value]) => ({ sql: `${column(field)} = ? COLLATE NOCASE`, values: [value] }));
    return this.table.select(doctype, conditions, { sql: 'ORDER BY creation, name', values: [] });
  }

  /** Makes a document. Unknown fields are ignored. */
  insert(doctype: string, given: Fields): Document {
    const type = typeOf(doctype);
    if (type.child) throw new SiteError('ValidationError', `${doctype} is a table; its rows belong to another document`);
    const initial = Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, cast(field, given[key] ?? field.initial)]));
    const checked: Checked = { doctype, type, name: null, fields: initial };
    const fields = settleLinks(this.table, checked);
    const name = this.#nameOf(doctype, type, fields);
    checkRequired({ ...checked, name, fields });
    checkValues({ ...checked, fields });
    checkUnique(this.table, { ...checked, fields });
    const at = this.#time.stamp();
    const system = { doctype, name, owner: this.#user, creation: at, modified: at, modified_by: this.#user, docstatus: 0 };
    const document = { ...fields, ...this.#tables(type, name, fields), ...system };
    if (!this.table.insert(document))
      throw new SiteError('DuplicateEntryError', `${doctype} ${name} already exists`, { title: 'Duplicate Name' });
    return document;
  }

  /** Changes the fields that are given. A table that is given replaces the whole table. */
  update(doctype: string, name: string, given: Fields): Document {
    const type = typeOf(doctype);
    const before = this.get(doctype, name);
    if (typeof given.modified === 'string' && given.modified !== before.modified)
      throw new SiteError(
        'TimestampMismatchError',
        `Document has been modified after you have opened it (${before.modified}, ${given.modified}). Please refresh to get the latest document.`,
      );
    const docstatus = nextDocstatus(type, before, given);
    const known = Object.entries(type.fields).filter(([key]) => given[key] !== undefined);
    const changed = Object.fromEntries(known.map(([key, field]) => [key, cast(field, given[key])]));
    if (before.docstatus === 1 && docstatus === 1 && Object.entries(changed).some(([key, value]) => !sameText(value, before[key])))
      throw new SiteError('UpdateAfterSubmitError', `Not allowed to change a submitted ${doctype}`);
    const checked: Checked = { doctype, type, name: before.name, fields: { ...before, ...changed } };
    const fields = settleLinks(this.table, checked);
    checkRequired({ ...checked, fields });
    checkValues({ ...checked, fields });
    checkUnique(this.table, { ...checked, fields });
    const tables = this.#tables(type, before.name, changed);
    const system = { doctype, name: before.name, owner: before.owner, creation: before.creation };
    const document = { ...fields, ...tables, ...system, modified: this.#time.stamp(), modified_by: this.#user, docstatus };
    this.table.replace(document);
    return document;
  }

  /** Deletes a document that nothing links to. */
  remove(doctype: string, name: string): void {
    const document = this.get(doctype, name);
    if (document.docstatus === 1)
      throw new SiteError('ValidationError', `${doctype} ${name}: Submitted Record cannot be deleted. You must Cancel it first.`);
    for (const [other, { fields }] of DOCTYPES)
      for (const [key, field] of Object.entries(fields)) {
        const from = field.type === 'Link' && field.doctype === doctype ? this.where(other, { [key]: document.name })[0] : undefined;
        if (from)
          throw new SiteError('LinkExistsError', `Cannot delete or cancel because ${doctype} ${name} is linked with ${other} ${from.name}`);
      }
    this.table.delete(document);
  }

  #nameOf(doctype: string, type: DocType, fields: Fields): string {
    const { naming } = type;
    if (naming === 'hash') return randomBytes(5).toString('hex');
    if ('series' in naming) return `${naming.series}-${String(this.table.nextInSeries(naming.series)).padStart(5, '0')}`;
    const name = fields[naming.field];
    if (typeof name === 'string' && !isEmpty(name)) return name;
    throw new SiteError('MandatoryError', `[${doctype}, new]: ${naming.field}`, { told: [`${label(naming.field)} is required`] });
  }

  /** Rows are built from what was sent only; they keep their name when they bring it along. */
  #tables(type: DocType, parent: string, given: Fields): Fields {
    const tables: Record<string, Value> = {};
    for (const [key, field] of tableFields(type)) {
      const rows = given[key];
      if (!Array.isArray(rows)) continue;
      const columns = Object.entries(typeOf(field.doctype).fields);
      tables[key] = rows.filter(isFields).map((row, index) => ({
        ...Object.fromEntries(columns.map(([cell, of]) => [cell, cast(of, row[cell] ?? of.initial)])),
        name: typeof row.name === 'string' ? row.name : randomBytes(5).toString('hex'),
        doctype: field.doctype,
        parent,
        parentfield: key,
        idx: index + 1,
      }));
    }
    return tables;
  }
}

/** What the site knows of a DocType. Throws a {@link SiteError} `DoesNotExistError`. */
export function typeOf(doctype: string): DocType {
  const type = DOCTYPES.get(doctype);
  if (type === undefined) throw new SiteError('DoesNotExistError', `DocType ${doctype} not found`, { title: 'Not Found' });
  return type;
}

function nextDocstatus(type: DocType, before: Document, given: Fields): number {
  if (before.docstatus === 2) throw new SiteError('ValidationError', 'Cannot edit cancelled document');
  const next = given.docstatus === undefined ? before.docstatus : Number(given.docstatus);
  if (next === before.docstatus) return next;
  const allowed = type.submittable && next === before.docstatus + 1;
  if (!allowed) throw new SiteError('DocstatusTransitionError', `Cannot change docstatus from ${before.docstatus} to ${next}`);
  return next;
}
