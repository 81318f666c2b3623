import { GraphError } from '../graph-error.ts';

/** A JSON object as it came over the wire. */
export type Json = Readonly<Record<string, unknown>>;

/** Meta's code for a parameter that is there but wrong. */
const INVALID_VALUE = 131009;
/** Meta's code for a request that does not have the shape of the API. */
export const INVALID_SHAPE = 100;
/** Meta's code for a parameter that is not there. */
export const MISSING = 131008;

/** Refuses the request unless `ok`. */
export function need(ok: boolean, details: string, code = INVALID_VALUE): asserts ok {
  if (!ok) throw new GraphError(code, details);
}

/** The value as an object, or a refusal: 131008 when absent, 100 when it is something else. */
export function objectField(value: unknown, name: string): Json {
  need(value !== undefined && value !== null, `${name} is required`, MISSING);
  need(isObject(value), `${name} must be a JSON object`, INVALID_SHAPE);
  return value;
}

/** The value as a list of `min` to `max` entries. */
export function listField(value: unknown, name: string, min: number, max: number): readonly unknown[] {
  need(value !== undefined && value !== null, `${name} is required`, MISSING);
  need(Array.isArray(value), `${name} must be an array`, INVALID_SHAPE);
  need(value.length >= min && value.length <= max, `${name} must have ${min} to ${max} entries, it has ${value.length}`);
  return value;
}

/** The value as a text of 1 to `max` UTF-16 units (the larger of the two ways to count). */
export function textField(value: unknown, name: string, max: number, code = INVALID_VALUE): string {
  need(value !== undefined && value !== null, `${name} is required`, MISSING);
  need(typeof value === 'string', `${name} must be a string`, INVALID_SHAPE);
  need(value.trim() !== '', `${name} must not be empty`, code);
  need(value.length <= max, `${name}: its length ${value.length} is over the limit of ${max}`, code);
  return value;
}

/** Like {@link textField}, but may be absent. */
export function optionalText(value: unknown, name: string, max: number): string | undefined {
  return value === undefined ? undefined : textField(value, name, max);
}

/** The value as a number from `-limit` to `limit`; Meta also takes numbers written as strings. */
export function degreesField(value: unknown, name: string, limit: number): number {
  need(value !== undefined && value !== null && value !== '', `${name} is required`, MISSING);
  const number = Number(value);
  need(Number.isFinite(number) && Math.abs(number) <= limit, `${name} must be between -${limit} and ${limit}`, INVALID_SHAPE);
  return number;
}

/** Refuses a list with two equal entries. */
export function needUnique(values: readonly string[], name: string): void {
  need(new Set(values).size === values.length, `${name} must be unique`);
}

/** Whether a value is a JSON object (not null, not a list). */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
