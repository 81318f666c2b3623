import type { Value } from '../value.ts';

/**
 * JSON with the bytes of Python's `json.dumps`: a space after `:` and `,`, and nothing but ASCII. A signature covers exactly these bytes, so a receiver
 * that reads and writes them again checks others.
 */
export function pythonJson(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return ascii(JSON.stringify(value));
  return `{${Object.entries(value)
    .map(([key, entry]: [string, Value]) => `${pythonJson(key)}: ${pythonJson(entry)}`)
    .join(', ')}}`;
}

const ascii = (text: string): string =>
  text.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
