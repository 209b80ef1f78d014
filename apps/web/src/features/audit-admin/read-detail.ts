/** A name, and what it was or became. */
export type Fact = readonly [name: string, value: string];

/** What an event tells beside who and when, as facts that people can read: nested names in one, and of changes only what has changed. */
export function readDetail(detail: unknown): Fact[] {
  if (!isRecord(detail)) return detail === null || detail === undefined ? [] : [['', textOf(detail)]];
  const { before, after, ...rest } = detail;
  const told = Object.entries(rest).flatMap(([name, value]) => flatten(words(name), value));
  return before === undefined && after === undefined ? told : [...told, ...changes(before, after)];
}

function changes(before: unknown, after: unknown): Fact[] {
  const old = new Map(flatten('', before));
  const now = new Map(flatten('', after));
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((name): Fact[] => {
    const [was, is] = [old.get(name) ?? 'none', now.get(name) ?? 'none'];
    return was === is ? [] : [[name === '' ? 'value' : name, `${was} → ${is}`]];
  });
}

function flatten(name: string, value: unknown): Fact[] {
  if (!isRecord(value)) return [[name, textOf(value)]];
  return Object.entries(value).flatMap(([key, part]) =>
    flatten(name === '' ? words(key) : `${name}, ${words(key)}`, part),
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? 'empty' : value;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemText).join('; ');
  return JSON.stringify(value);
}

function itemText(item: unknown): string {
  return isRecord(item)
    ? flatten('', item)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')
    : textOf(item);
}

/** `runsPerHour` is `runs per hour`. */
function words(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
