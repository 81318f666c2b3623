import { SiteError } from '../site-error.ts';
import { type Fields, sameText } from '../value.ts';
import { isEmpty } from './cast.ts';
import type { DocType, Field } from './doctype.ts';
import { column, type DocumentTable } from './document-table.ts';

/** What is checked: the name is null as long as the document has none. */
export interface Checked {
  readonly doctype: string;
  readonly type: DocType;
  readonly name: string | null;
  readonly fields: Fields;
}

/**
 * Sees that every link leads somewhere, and spells it like the document it leads to.
 * Throws a {@link SiteError} `LinkValidationError`.
 */
export function settleLinks(table: DocumentTable, { type, fields }: Checked): Fields {
  const settled: Record<string, string> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const value = fields[name];
    if (field.type !== 'Link' || typeof value !== 'string' || value === '') continue;
    const target = table.find(field.doctype, value);
    if (target === undefined) throw new SiteError('LinkValidationError', `Could not find ${label(name)}: ${value}`);
    settled[name] = target.name;
  }
  return { ...fields, ...settled };
}

/** Throws a {@link SiteError} `MandatoryError` that tells of each field that is missing. */
export function checkRequired({ doctype, type, name, fields }: Checked): void {
  const missing = Object.entries(type.fields).flatMap(([key, field]) => (field.required && isEmpty(fields[key]) ? [key] : []));
  if (missing.length === 0) return;
  const told = missing.map((key) => `Error: Value missing for ${doctype}: ${label(key)}`);
  throw new SiteError('MandatoryError', `[${doctype}, ${name ?? 'new'}]: ${missing.join(', ')}`, { title: 'Missing Fields', told });
}

/** Throws a {@link SiteError} for an option or a telephone number that cannot be. */
export function checkValues({ type, fields }: Checked): void {
  for (const [name, field] of Object.entries(type.fields)) {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') continue;
    if (field.type === 'Select' && !field.options.includes(value))
      throw new SiteError('ValidationError', `${label(name)} cannot be "${value}". It should be one of "${field.options.join('", "')}"`);
    if (field.type === 'Phone') checkPhone(value);
  }
}

/** Telephone numbers are E.164 on this site. Throws a {@link SiteError} `InvalidPhoneNumberError`. */
export function checkPhone(value: string): void {
  if (!/^\+[1-9]\d{7,14}$/.test(value)) throw new SiteError('InvalidPhoneNumberError', `${value} is not a valid Phone Number`);
}

/** Throws a {@link SiteError} `UniqueValidationError` when another document holds the same value of a unique field. */
export function checkUnique(table: DocumentTable, { doctype, type, name, fields }: Checked): void {
  for (const [key, field] of Object.entries(type.fields)) {
    const value = fields[key];
    if (!field.unique || typeof value !== 'string' || value === '') continue;
    const holders = table.select(doctype, [{ sql: `${column(key)} = ? COLLATE NOCASE`, values: [value] }]);
    if (holders.some((holder) => !sameText(holder.name, name)))
      throw new SiteError('UniqueValidationError', `${label(key)} must be unique`);
  }
}

/** `first_name` → `First Name` */
export const label = (field: string): string =>
  field.replace(/(^|_)([a-z])/g, (_, gap, letter: string) => `${gap && ' '}${letter.toUpperCase()}`);

/** The table fields of a DocType. */
export const tableFields = (type: DocType): readonly (readonly [string, Extract<Field, { type: 'Link' | 'Table' }>])[] =>
  Object.entries(type.fields).flatMap(([name, field]) => (field.type === 'Table' ? [[name, field] as const] : []));
