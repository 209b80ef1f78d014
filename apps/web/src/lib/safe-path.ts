/** Where to go on: a path of this site, however somebody wrote the link; otherwise `fallback`. */
export function safePath(path: string | null | undefined, fallback: string): string {
  if (path === null || path === undefined || !path.startsWith('/')) return fallback;
  const here = 'http://here.invalid';
  if (!URL.canParse(path, here)) return fallback;
  const { origin, pathname, search, hash } = new URL(path, here);
  return origin === here ? `${pathname}${search}${hash}` : fallback;
}
