/** A number of things: `1 student`, `3 students`; with `many` where the plural is another word. */
export function countOf(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
