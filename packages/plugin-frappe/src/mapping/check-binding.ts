import { INNER_LISTS, OPERATIONS, type Operation, type OperationName } from './operations.ts';
import { type Binding, isMethod, MethodBinding, ResourceBinding, type Rows } from './schema.ts';

/** Something that is wrong in a mapping file. */
export interface MappingProblem {
  /** `desk.book.fields.slot` */
  readonly path: string;
  readonly what: string;
  /** A value that would be right. */
  readonly example: string;
}

/** A binding that was read, or what is wrong with it. */
export type CheckedBinding =
  | { readonly binding: Binding; readonly problems: readonly [] }
  | { readonly problems: readonly MappingProblem[] };

/** Reads one binding and holds it against what the operation says and hears. */
export function checkBinding(name: OperationName, raw: unknown): CheckedBinding {
  const operation: Operation = OPERATIONS[name];
  const example = `{"method": "${operation.method}"}`;
  if (raw === undefined) return { problems: [{ path: name, what: 'is missing', example }] };
  const isObject = typeof raw === 'object' && raw !== null;
  const kinds = ['method', 'resource'].filter((kind) => isObject && kind in raw);
  if (kinds.length !== 1) return { problems: [{ path: name, what: 'needs either "method" or "resource"', example }] };
  const read = (kinds[0] === 'method' ? MethodBinding : ResourceBinding).safeParse(raw);
  if (!read.success)
    return {
      problems: read.error.issues.map(({ path, message, code }) => ({
        path: [name, ...path].join('.'),
        what: code === 'unrecognized_keys' ? message.toLowerCase() : message,
        example: kinds[0] === 'method' ? example : exampleResource(operation),
      })),
    };
  const problems = [
    ...wrongFields(name, operation, read.data),
    ...wrongRefusals(name, operation, read.data),
    ...wrongResource(name, operation, read.data),
  ];
  return problems.length > 0 ? { problems } : { binding: read.data, problems: [] };
}

function wrongFields(name: OperationName, operation: Operation, { fields }: Binding): MappingProblem[] {
  const { takes, gives, maybe, writes } = operation;
  const known = [...new Set([...takes, ...(writes ? ['request_id'] : []), ...[...gives, ...maybe].flatMap(withContainers)])];
  return Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field) => ({ path: `${name}.fields.${field}`, what: 'is no field of this operation', example: known.join(', ') }));
}

function wrongRefusals(name: OperationName, operation: Operation, { refusals = {} }: Binding): MappingProblem[] {
  const words = Object.values(operation.refusals);
  return Object.entries(refusals)
    .filter(([, word]) => !words.includes(word))
    .map(([excType, word]) => ({
      path: `${name}.refusals.${excType}`,
      what: `"${word}" is no refusal of this operation`,
      example: words.length > 0 ? words.map((each) => `"${each}"`).join(', ') : 'none',
    }));
}

function wrongResource(name: OperationName, operation: Operation, binding: Binding): MappingProblem[] {
  if (isMethod(binding)) return [];
  const problems: MappingProblem[] = [];
  problems.push(...unplaced(name, binding, operation.gives), ...unboundFilters(name, binding, operation.takes));
  if (operation.writes && binding.requestIdField === undefined)
    problems.push({
      path: `${name}.requestIdField`,
      what: 'is missing: a write must be found again by its request id',
      example: '"custom_request_id"',
    });
  if (!operation.writes && binding.requestIdField !== undefined)
    problems.push({ path: `${name}.requestIdField`, what: 'belongs to writes only', example: 'leave it out' });
  return [...problems, ...wrongChildren(name, binding)];
}

/** Lists of a record: their own fields must be known and placed, their filters speak of the record. */
function wrongChildren(name: OperationName, { children, fields }: ResourceBinding): MappingProblem[] {
  const lists = INNER_LISTS[name] ?? {};
  return Object.entries(children).flatMap(([child, rows]) => {
    const path = `${name}.children.${child}`;
    const list = Object.hasOwn(lists, child) ? lists[child] : undefined;
    if (list === undefined) return [{ path, what: 'is no list of this operation', example: Object.keys(lists).join(', ') || 'none' }];
    const known = [...list.gives, ...list.maybe];
    const strange = Object.keys(rows.fields).filter((field) => !known.includes(field));
    return [
      ...strange.map((field) => ({ path: `${path}.fields.${field}`, what: 'is no field of this list', example: known.join(', ') })),
      ...unplaced(path, rows, list.gives),
      ...unboundFilters(path, rows, Object.keys(fields)),
    ];
  });
}

const unplaced = (path: string, { fields }: Rows, gives: readonly string[]): MappingProblem[] =>
  gives
    .filter((field) => withContainers(field).every((part) => fields[part] === undefined))
    .map((field) => ({ path: `${path}.fields.${field}`, what: 'is missing: where does the document hold it?', example: '"name"' }));

/** `prices.suv` → `prices`, `prices.suv`: a document may hold the whole of it in one field. */
const withContainers = (field: string): string[] => field.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));

const unboundFilters = (path: string, rows: Rows, known: readonly string[]): MappingProblem[] =>
  parametersOf(rows)
    .filter((parameter) => !known.includes(parameter))
    .map((parameter) => ({ path: `${path}.filters`, what: `$${parameter} is nothing this can know`, example: listed(known) }));

const parametersOf = ({ filters }: Rows): string[] =>
  filters
    .flatMap(([, , value]) => [value].flat())
    .flatMap((value) => (typeof value === 'string' && value.startsWith('$') ? [value.slice(1)] : []));

const listed = (takes: readonly string[]): string => (takes.length > 0 ? takes.map((name) => `"$${name}"`).join(', ') : 'a plain value');

function exampleResource({ gives, writes }: Operation): string {
  const key = writes ? ', "requestIdField": "custom_request_id"' : '';
  return `{"resource": "Customer", "fields": {"${gives[0] ?? 'name'}": "name"}${key}}`;
}
