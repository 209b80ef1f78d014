import type { CourseMember } from '@crucible/contracts/course';
import { expect, it } from 'vitest';
import { findMembers } from './find-members.ts';

const member = (name: string, section: string | null): CourseMember => ({
  personId: name,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.test`,
  role: 'student',
  section: section === null ? null : { id: section, name: section },
  joinedAt: '2026-01-01T00:00:00.000Z',
});
const members = [
  member('Ada Lovelace', 'Monday'),
  member('Grace Hopper', 'Tuesday'),
  member('Alan Turing', null),
];

it.each([
  ['', ['Ada Lovelace', 'Grace Hopper', 'Alan Turing']],
  ['  ', ['Ada Lovelace', 'Grace Hopper', 'Alan Turing']],
  ['ADA', ['Ada Lovelace']],
  ['hopper grace', ['Grace Hopper']],
  ['tuesday', ['Grace Hopper']],
  ['alan.turing@', ['Alan Turing']],
  ['ada tuesday', []],
])('%j finds %j', (search, names) =>
  expect(findMembers(members, search).map(({ name }) => name)).toEqual(names),
);
