import { z } from 'zod';
import { SiteError } from '../site-error.ts';
import { type Fields, isFields, type Value } from '../value.ts';
import { label } from '../documents/check-document.ts';
import type { Company } from './company.ts';

/** A method of the company's app. A write carries `request_id` and is done once. */
export interface CompanyMethod {
  readonly writes: boolean;
  /** Names of its arguments; others are ignored. */
  readonly takes: readonly string[];
  /** Throws a {@link SiteError}. */
  run(company: Company, given: Fields): Value;
}

/** A method that only reads. */
export function reading<S extends z.ZodRawShape>(
  shape: S,
  run: (company: Company, input: z.output<z.ZodObject<S>>) => Value,
): CompanyMethod {
  return method(false, shape, run);
}

/** A method that writes; its answer is an object. */
export function writing<S extends z.ZodRawShape>(
  shape: S,
  run: (company: Company, input: z.output<z.ZodObject<S & { request_id: typeof name }>>) => Fields,
): CompanyMethod {
  return method(true, { ...shape, request_id: name }, run as (company: Company, input: Record<string, unknown>) => Fields);
}

/** An argument that must be there: the name of a record, or a text. */
export const name = z.string().trim().min(1);
/** A text that may be missing. */
export const optional = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null);
/** A number, also as text from a URL. */
export const number = z.union([
  z.number(),
  z
    .string()
    .trim()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);

function method<S extends z.ZodRawShape>(
  writes: boolean,
  shape: S,
  run: (company: Company, input: z.output<z.ZodObject<S>>) => Value,
): CompanyMethod {
  const schema = z.object(shape);
  return {
    writes,
    takes: Object.keys(shape),
    run(company, given) {
      const read = schema.safeParse(given);
      if (!read.success) throw refusal(read.error, given);
      return run(company, read.data);
    },
  };
}

/** What is missing is told first, all of it; otherwise the first thing that is wrong. */
function refusal(error: z.ZodError, given: Fields): SiteError {
  const fields = [...new Set(error.issues.map(({ path }) => String(path[0])))];
  const missing = fields.filter((field) => isMissing(given[field]));
  if (missing.length > 0) {
    const told = missing.map((field) => `Error: Value missing for ${label(field)}`);
    return new SiteError('MandatoryError', `[carcare]: ${missing.join(', ')}`, { title: 'Missing Fields', told });
  }
  const [issue] = error.issues;
  const field = String(issue?.path[0]);
  if (issue?.code === 'invalid_value')
    return new SiteError('ValidationError', `${label(field)} should be one of "${issue.values.map(String).join('", "')}"`);
  if (issue?.code === 'invalid_type') return new SiteError('FrappeTypeError', `Argument '${field}' should be of type '${issue.expected}'`);
  return new SiteError('ValidationError', `${label(field)} cannot be read`);
}

const isMissing = (value: Value | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (isFields(value) && Object.keys(value).length === 0);
