import { SiteError } from '../site-error.ts';
import { isFields, isList, textOf, type Value } from '../value.ts';
import { cast } from './cast.ts';
import { type DocType, type Field, SYSTEM_FIELDS } from './doctype.ts';
import { column, type Condition } from './document-table.ts';

type Bound = string | number | null;

/** One filter: field, operator, value. */
type Filter = readonly [field: string, operator: string, value: Value];

/**
 * Reads `filters` in any of the forms Frappe takes: `{"f": "v"}`, `{"f": ["like", "%x%"]}`, `[["f", "=", "v"]]`, `[["DocType", "f", "=", "v"]]`.
 * Throws a {@link SiteError} for a field or an operator that cannot be used.
 */
export function conditionsOf(type: DocType, given: Value | undefined): Condition[] {
  return readFilters(parsed(given)).map(([name, operator, value]) =>
    condition(fieldOf(type, name), column(name), operator.trim().toLowerCase(), value),
  );
}

/** A field that may be used in a query. Throws a {@link SiteError} `DataError`; table fields are none. */
export function fieldOf(type: DocType, name: string): Field {
  const own = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  const field = own ?? (Object.hasOwn(SYSTEM_FIELDS, name) ? SYSTEM_FIELDS[name] : undefined);
  if (field === undefined || field.type === 'Table') throw new SiteError('DataError', `Field not permitted in query: ${name}`);
  return field;
}

/** Parameters come as JSON text in a URL and as they are in a JSON body. */
export const parsed = (given: Value | undefined): Value =>
  typeof given === 'string' && given !== '' ? (JSON.parse(given) as Value) : (given ?? null);

function readFilters(given: Value): Filter[] {
  if (isFields(given)) return Object.entries(given).map(([field, value]) => named(field, value));
  if (!isList(given)) return [];
  const list: readonly Value[] = given.every(isList) ? given : [given];
  return list.map((entry: Value) => {
    if (!isList(entry)) throw new SiteError('ValidationError', 'Filter must be a tuple or list');
    const [field, operator, value] = entry.length === 4 ? entry.slice(1) : entry;
    if (typeof field !== 'string' || typeof operator !== 'string')
      throw new SiteError('ValidationError', 'Filter must have a field and an operator');
    return [field, operator, value ?? null];
  });
}

function named(field: string, value: Value): Filter {
  const [operator, operand]: readonly Value[] = isList(value) ? value : ['=', value];
  return [field, typeof operator === 'string' ? operator : '', operand ?? null];
}

const COMPARISONS = new Set(['=', '!=', '>', '<', '>=', '<=']);

function condition(field: Field, sql: string, operator: string, value: Value): Condition {
  const bind = (given: Value): Bound => bound(field, given);
  const text = `coalesce(${sql}, '')`;
  const left = field.type === 'Int' || field.type === 'Float' || field.type === 'Currency' || field.type === 'Check' ? sql : text;
  if (COMPARISONS.has(operator)) return { sql: `${left} ${operator} ? COLLATE NOCASE`, values: [bind(value)] };
  switch (operator) {
    case 'like':
    case 'not like':
      return { sql: `${text} ${operator} ?`, values: [bind(value)] };
    case 'in':
    case 'not in': {
      const values = (isList(value) ? value : textOf(value).split(',')).map(bind);
      const options = values.map(() => '? COLLATE NOCASE').join(', ');
      // The collation of an IN is that of its left side.
      return { sql: `${left} COLLATE NOCASE ${operator} (${options})`, values };
    }
    case 'is':
      return { sql: `${text} ${value === 'set' ? '<>' : '='} ''`, values: [] };
    case 'between': {
      const [from, to]: readonly Value[] = isList(value) ? value : [];
      return { sql: `${left} BETWEEN ? AND ?`, values: [bind(from ?? null), bind(endOfDay(field, to ?? null))] };
    }
    default:
      throw new SiteError('ValidationError', `Operator must be one of =, !=, >, <, >=, <=, like, not like, in, not in, is, between`);
  }
}

/** A day as the end of a range of datetimes means the whole of it. */
const endOfDay = (field: Field, value: Value): Value =>
  field.type === 'Datetime' && typeof value === 'string' && value.length === 10 ? `${value} 23:59:59.999999` : value;

function bound(field: Field, value: Value): Bound {
  const stored = cast(field.type === 'JSON' ? { type: 'Data' } : field, value);
  return typeof stored === 'string' || typeof stored === 'number' ? stored : '';
}

/** The filters of `or_filters` joined into one condition; none when there are none. */
export function anyOf(type: DocType, given: Value | undefined): Condition[] {
  const all = conditionsOf(type, given);
  if (all.length === 0) return [];
  return [{ sql: all.map(({ sql }) => `(${sql})`).join(' OR '), values: all.flatMap(({ values }) => values) }];
}
