/** Whatever JSON can say. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;

/** Values by field name. */
export interface Fields {
  readonly [field: string]: Value;
}

/** Tells an object with fields from a list or a plain value. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tells a list. */
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A value as text: nothing for null, JSON for what is not plain. */
export function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The same text to MariaDB: it compares without case and without spaces at the end. */
export const sameText = (left: Value | undefined, right: Value | undefined): boolean => folded(left) === folded(right);

/** A text as MariaDB compares it. */
export const folded = (value: Value | undefined): string => textOf(value).trim().toLowerCase();
