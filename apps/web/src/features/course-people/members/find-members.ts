import type { CourseMember } from '@crucible/contracts/course';

/** Those in whose name, address or section every word of `search` occurs. */
export function findMembers(members: readonly CourseMember[], search: string): readonly CourseMember[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return members;
  return members.filter(({ name, email, section }) => {
    const text = `${name} ${email ?? ''} ${section?.name ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
