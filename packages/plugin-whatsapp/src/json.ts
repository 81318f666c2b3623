/**
 * Reads JSON; undefined for what is none, and for what is nested so deeply that nothing could ever write it again. A key that would replace an
 * object's prototype is left out.
 */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch (error) {
    // A RangeError is the stack running out on deep nesting.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether a value read from JSON is nested at most so deeply. */
export const isNestedWithin = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner: unknown) => isNestedWithin(inner, levels - 1)));
