/** A list with one of its items changed. */
export function replaceAt<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((one, position) => (position === index ? item : one));
}

/** A list without one of its items. */
export function removeAt<Item>(items: readonly Item[], index: number): Item[] {
  return items.filter((_one, position) => position !== index);
}

/** A list with one of its items in another place; outside the list it goes to the end that is nearest. */
export function moveTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = removeAt(items, from);
  const target = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, target), ...items.slice(from, from + 1), ...rest.slice(target)];
}

/** An id that none of the parts has: `test-3`. */
export function freshId(parts: readonly { id: string }[], prefix: string): string {
  const taken = new Set(parts.map(({ id }) => id));
  let number = parts.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** A name that none of the files has: `file-2.py`. */
export function freshPath(files: readonly { path: string }[], name: string): string {
  const taken = new Set(files.map(({ path }) => path));
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 2;
  while (taken.has(`${stem}-${number}${extension}`)) number += 1;
  return `${stem}-${number}${extension}`;
}
