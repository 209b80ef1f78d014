/** Whether something that was read is an object with such a key. */
export function isKeyOf(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
