/** A name as learning platforms want it, in two parts: what is after the last space is taken for the family's. */
export function splitName(name: string): { first: string; last: string } {
  const words = name.trim().split(/\s+/);
  const last = words.pop() ?? '';
  return { first: words.join(' '), last };
}
