/** Whether two names would be taken for each other: what differs in case, spaces, signs or accents alone is the same. */
export function isSameName(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

const bare = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
