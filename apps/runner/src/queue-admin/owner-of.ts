/** Whose something is, for people; null where it is nobody's, as mails are. */
export function ownerOf(
  names: ReadonlyMap<string, string>,
  personId: string | null,
): { personId: string; name: string } | null {
  const name = personId === null ? undefined : names.get(personId);
  if (personId === null || name === undefined) return null;
  return { personId, name: name === '' ? 'A visitor' : name };
}
