import { expect, it } from 'vitest';
import { planRoster } from './plan-roster.ts';
import type { RosterState } from './plan-roster.ts';
import type { RosterRow } from './read-roster.ts';

const row = (changes: Partial<RosterRow>): RosterRow => ({
  ...{ line: 2, email: 'ada@x.test', name: '', role: '', section: '' },
  ...changes,
});

const STATE: RosterState = {
  people: new Map([
    ['new@x.test', { personId: 'new', membership: null }],
    ['in@x.test', { personId: 'in', membership: { role: 'grader', section: 'A', isRemoved: false } }],
    ['gone@x.test', { personId: 'gone', membership: { role: 'student', section: null, isRemoved: true } }],
  ]),
  invitations: new Map([['asked@x.test', { role: 'student', section: 'A', name: 'Ask' }]]),
};

it.each([
  ['somebody unknown is invited, as a student', {}, { action: 'invite', role: 'student', section: '' }],
  [
    'addresses have no case',
    { email: 'NEW@x.TEST' },
    { action: 'add', email: 'new@x.test', personId: 'new' },
  ],
  ['roles have other names', { role: 'TA' }, { action: 'invite', role: 'grader' }],
  ['somebody who is there stays as they are', { email: 'in@x.test' }, { action: 'none', role: 'grader' }],
  ['and the section too', { email: 'in@x.test', role: 'grader' }, { action: 'none', section: 'A' }],
  ['another role', { email: 'in@x.test', role: 'teacher' }, { action: 'update', role: 'teacher' }],
  ['another section', { email: 'in@x.test', section: 'B' }, { action: 'update', section: 'B' }],
  ['a name is the business of whoever has an account', { email: 'in@x.test', name: 'X' }, { action: 'none' }],
  ['somebody removed comes back', { email: 'gone@x.test' }, { action: 'restore', personId: 'gone' }],
  ['an invitation that stands', { email: 'asked@x.test' }, { action: 'none', personId: null }],
  ['with another name', { email: 'asked@x.test', name: 'Asked' }, { action: 'update', section: 'A' }],
  ['no address', { email: '' }, { action: 'error', problem: expect.stringContaining('no e-mail') }],
  ['no such address', { email: '=1+1' }, { action: 'error', problem: 'This is no e-mail address.' }],
  ['no such role', { role: 'king' }, { action: 'error', role: null }],
  ['a name without end', { name: 'x'.repeat(201) }, { action: 'error' }],
  ['a section without end', { section: 'x'.repeat(101) }, { action: 'error' }],
])('%s', (_name, changes, expected) => {
  expect(planRoster([row(changes)], STATE)).toMatchObject([expected]);
});

it('of two lines with one address the second is wrong', () => {
  const plan = planRoster([row({ line: 2 }), row({ line: 3, email: 'Ada@x.test' })], STATE);
  expect(plan).toMatchObject([
    { action: 'invite' },
    { action: 'error', problem: 'Line 2 has the same address.' },
  ]);
});
