type Present<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** The fields that have a value; null is one. */
export function withoutMissing<Fields extends Record<string, unknown>>(
  fields: Fields,
): Partial<Present<Fields>> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Present<Fields>>;
}
