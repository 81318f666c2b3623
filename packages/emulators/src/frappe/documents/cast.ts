import { isFields, isList, textOf, type Value } from '../value.ts';
import type { Field } from './doctype.ts';

/** Brings a value into the form in which a field of this type is stored. Numbers are never null. */
export function cast(field: Field, value: Value | undefined): Value {
  switch (field.type) {
    case 'Int':
      return Math.trunc(number(value));
    case 'Float':
    case 'Currency':
      return number(value);
    case 'Check':
      return value === true || number(value) !== 0 ? 1 : 0;
    case 'JSON':
      return typeof value === 'string' && value !== '' ? (JSON.parse(value) as Value) : (value ?? null);
    case 'Table':
      return isList(value) ? value.filter(isFields) : [];
    default:
      return value === undefined || value === null ? null : textOf(value);
  }
}

/** Whether a field counts as not filled in. */
export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function number(value: Value | undefined): number {
  const read = typeof value === 'boolean' ? Number(value) : Number.parseFloat(textOf(value));
  return Number.isFinite(read) ? read : 0;
}
