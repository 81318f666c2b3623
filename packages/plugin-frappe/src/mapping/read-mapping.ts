import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Fault } from '@samvad/framework';
import { checkBinding, type MappingProblem } from './check-binding.ts';
import { type OperationName, operationNames } from './operations.ts';
import type { Binding, FrappeMapping } from './schema.ts';

/**
 * Reads a mapping file.
 * @throws Fault `CONFIG.FILE` with one line per problem: file, path, what is wrong, an example
 * @example const mapping = await readMapping('examples/car-care/frappe.mapping.json');
 */
export async function readMapping(file: string | URL): Promise<FrappeMapping> {
  const name = typeof file === 'string' ? file : fileURLToPath(file);
  try {
    return parseMapping(await readFile(file, 'utf8'), name);
  } catch (thrown) {
    if (Fault.is(thrown)) throw thrown;
    const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
    throw unusable(name, [{ path: '', what: `cannot be read (${why})`, example: 'examples/car-care/frappe.mapping.json' }], thrown);
  }
}

/**
 * Reads the text of a mapping file; `file` is named in problems.
 * @throws Fault `CONFIG.FILE`
 */
export function parseMapping(text: string, file: string): FrappeMapping {
  const groups = jsonOf(text, file);
  const raw = new Map<string, unknown>();
  for (const [group, operations] of Object.entries(groups))
    for (const [name, binding] of Object.entries(isObject(operations) ? operations : { '': operations }))
      raw.set(`${group}.${name}`, binding);
  const bindings: [OperationName, Binding][] = [];
  const problems: MappingProblem[] = [];
  for (const name of operationNames) {
    const checked = checkBinding(name, raw.get(name));
    if ('binding' in checked) bindings.push([name, checked.binding]);
    else problems.push(...checked.problems);
  }
  const unknown = [...raw.keys()].filter((name) => !operationNames.some((known) => known === name) && !name.startsWith('$'));
  problems.push(...unknown.map((path) => ({ path, what: 'is no operation', example: operationNames.join(', ') })));
  if (problems.length > 0) throw unusable(file, problems);
  return Object.fromEntries(bindings) as unknown as FrappeMapping;
}

function jsonOf(text: string, file: string): Readonly<Record<string, unknown>> {
  const example = '{"catalogue": {"areas": {"method": "carcare.api.list_areas"}, …}, "desk": {…}}';
  try {
    const value = JSON.parse(text) as unknown;
    if (isObject(value)) return value;
  } catch (thrown) {
    const what = `is no JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    throw unusable(file, [{ path: '', what, example }], thrown);
  }
  throw unusable(file, [{ path: '', what: 'is no JSON object', example }]);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unusable(file: string, problems: readonly MappingProblem[], cause?: unknown): Fault {
  const lines = problems.map(({ path, what, example }) => `${file}: ${path && `${path}: `}${what}; for example ${example}`);
  return new Fault('CONFIG.FILE', lines.join('\n'), { operation: 'frappe.readMapping', plugin: 'frappe', cause });
}
