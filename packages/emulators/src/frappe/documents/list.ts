import { SiteError } from '../site-error.ts';
import { type Fields, isList, textOf, type Value } from '../value.ts';
import { type DocType, SYSTEM_FIELDS } from './doctype.ts';
import type { Document } from './document.ts';
import { column, type Condition } from './document-table.ts';
import { type Documents, typeOf } from './documents.ts';
import { anyOf, conditionsOf, fieldOf, parsed } from './filters.ts';

/**
 * Lists documents as `GET /api/resource/<DocType>` does: 20 rows, only their names, in no order, unless the query says otherwise.
 * Rows keep their nulls; tables are never among the fields.
 */
export function listDocuments(documents: Documents, doctype: string, query: Fields): Value[] {
  const type = typeOf(doctype);
  if (type.child && !query.parent) throw new SiteError('PermissionError', `User does not have permission to read ${doctype}`);
  const conditions = [...conditionsOf(type, query.filters), ...anyOf(type, query.or_filters)];
  const found = documents.table.select(doctype, conditions, pageOf(type, query));
  const fields = fieldsOf(type, query.fields);
  const rows = found.map((document) => rowOf(document, fields));
  return asked(query.as_dict, true) ? rows : rows.map((row) => Object.values(row));
}

/** How many documents meet the filters. */
export function countDocuments(documents: Documents, doctype: string, query: Fields): number {
  return documents.table.select(doctype, conditionsOf(typeOf(doctype), query.filters)).length;
}

function fieldsOf(type: DocType, given: Value | undefined): readonly string[] {
  const names = given === undefined || given === '' ? ['name'] : parsed(given);
  if (!isList(names)) throw new SiteError('ValidationError', 'Fields must be a list');
  const all = [...Object.keys(SYSTEM_FIELDS), ...Object.keys(type.fields).filter((key) => type.fields[key]?.type !== 'Table')];
  return names.flatMap((entry) => {
    const name = textOf(entry).replaceAll('`', '');
    if (name === '*') return all;
    fieldOf(type, name);
    return [name];
  });
}

const rowOf = (document: Document, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.map((field) => [field, document[field] ?? null]));

function pageOf(type: DocType, query: Fields): Condition {
  const start = whole(query.limit_start, 0);
  // `limit` counts only where the longer word is absent; 0 means all.
  const length = whole(query.limit_page_length ?? query.limit, 20);
  return { sql: `${orderOf(type, query.order_by)} LIMIT ? OFFSET ?`, values: [length === 0 ? -1 : length, start] };
}

function orderOf(type: DocType, given: Value | undefined): string {
  if (typeof given !== 'string' || given.trim() === '') return '';
  const terms = given.split(',').map((term) => {
    const [, name, direction = 'asc'] = /^\s*(?:`tab[^`]+`\.)?`?(\w+)`?(?:\s+(asc|desc))?\s*$/i.exec(term) ?? [];
    if (name === undefined) throw new SiteError('ValidationError', 'Illegal SQL Query');
    fieldOf(type, name);
    return `${column(name)} ${direction}`;
  });
  return `ORDER BY ${terms.join(', ')}`;
}

function whole(given: Value | undefined, otherwise: number): number {
  const read = Number(given ?? otherwise);
  if (!Number.isInteger(read) || read < 0) throw new SiteError('ValueError', `invalid literal for int() with base 10: '${textOf(given)}'`);
  return read;
}

/** Reads a yes or no the way Frappe writes it in a URL. */
export const asked = (given: Value | undefined, otherwise: boolean): boolean =>
  given === undefined || given === null || given === '' ? otherwise : !['0', 'false', 'False'].includes(textOf(given));
