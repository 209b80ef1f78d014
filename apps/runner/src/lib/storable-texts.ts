import { toStorableText } from './storable-text.ts';

/** The same, with every text of it as Postgres can store it. Not for what lies deeper. */
export function storableTexts<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? toStorableText(value) : value,
  ]);
  return Object.fromEntries(entries) as Fields;
}
