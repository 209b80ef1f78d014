/** Whether what an image says of its user (`name`, `10001`, `10001:10001`, or nothing) is root. */
export function isRoot(user: string): boolean {
  const [name = ''] = user.trim().split(':');
  return name === '' || name === 'root' || /^[+-]?0+$/.test(name);
}
