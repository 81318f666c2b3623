type Fields = Readonly<Record<string, unknown>>;

/** Arguments under the site's names; those without a name of their own keep ours, those without a value are left out. */
export function toTheirs(given: Fields, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries.map(([ours, value]) => [names[ours] ?? ours, value]));
}

/**
 * An answer under our names. A dotted name of ours leads into a field or into each row of a list; where the site keeps such a value flat, it is moved
 * inside: `{"prices.suv": "price_suv"}`.
 */
export function toOurs(value: unknown, names: Readonly<Record<string, string>>, prefix = ''): unknown {
  if (Array.isArray(value)) return value.map((row: unknown) => toOurs(row, names, prefix));
  if (!isFields(value)) return value;
  const renamed: Record<string, unknown> = { ...value };
  for (const [ours, theirs] of Object.entries(names))
    if (ours.startsWith(prefix) && Object.hasOwn(value, theirs)) place(renamed, ours.slice(prefix.length).split('.'), value[theirs]);
  return Object.fromEntries(Object.entries(renamed).map(([key, inner]) => [key, toOurs(inner, names, `${prefix}${key}.`)]));
}

/** Puts a value where its name leads, but never into a list that the site gave itself. */
function place(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = into[key] ?? {};
  if (!isFields(inner)) return;
  const copy = { ...inner };
  place(copy, rest, value);
  into[key] = copy;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
