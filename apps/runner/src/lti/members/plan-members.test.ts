import { expect, it } from 'vitest';
import { planMembers } from './plan-members.ts';
import type { MembersState } from './plan-members.ts';
import type { PlatformMember } from './read-members.ts';

const NOTHING: MembersState = { identities: new Map(), accounts: new Set(), invited: new Set() };
const ada: PlatformMember = { subject: 'ada', name: 'Ada', email: 'ada@school.test', role: 'student' };

const known = (membership: { role: 'student' | 'teacher'; isRemoved: boolean } | null): MembersState => ({
  ...NOTHING,
  identities: new Map([['ada', { personId: 'p', membership }]]),
});
const accounts = new Set(['ada@school.test']);

it.each<[string, PlatformMember, MembersState, string, string | null]>([
  ['is new', ada, NOTHING, 'add', null],
  ['is new and has no address', { ...ada, email: null }, NOTHING, 'add', null],
  ['has an account that is linked', ada, known(null), 'add', 'p'],
  ['is in the course', ada, known({ role: 'student', isRemoved: false }), 'none', 'p'],
  ['is more in the course', ada, known({ role: 'teacher', isRemoved: false }), 'none', 'p'],
  ['was removed', ada, known({ role: 'student', isRemoved: true }), 'error', 'p'],
  ['has an account that is not linked', ada, { ...NOTHING, accounts }, 'invite', null],
  ['is invited already', ada, { ...NOTHING, accounts, invited: accounts }, 'none', null],
  ['is nothing there', { ...ada, role: null }, NOTHING, 'error', null],
])('somebody who %s', (_name, member, state, action, personId) => {
  expect(planMembers([member], state)).toMatchObject([{ line: 1, action, personId }]);
});

it('of two with one address only the first gets it', () => {
  const plan = planMembers([ada, { ...ada, subject: 'eve' }], NOTHING);
  expect(plan.map(({ action }) => action)).toEqual(['add', 'error']);
});

it('keeps what members are here', () => {
  expect(planMembers([ada], known({ role: 'teacher', isRemoved: false }))).toMatchObject([
    { role: 'teacher' },
  ]);
});
