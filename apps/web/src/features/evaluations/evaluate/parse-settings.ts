export type SettingRow = { name: string; value: string };

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Settings as they were typed: numbers and truth values are taken for what they are; rows without a name are left out. */
export function parseSettings(rows: readonly SettingRow[]): Record<string, string | number | boolean> {
  const named = rows.filter(({ name }) => name.trim() !== '');
  return Object.fromEntries(named.map(({ name, value }) => [name.trim(), parseValue(value.trim())]));
}

function parseValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return NUMBER.test(text) ? Number(text) : text;
}
