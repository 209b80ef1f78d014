import { expect, it } from 'vitest';
import { actionWords } from './action-words.ts';
import { readDetail } from './read-detail.ts';

it.each([
  [null, []],
  [
    { role: 'teacher', courseId: null },
    [
      ['role', 'teacher'],
      ['course id', 'none'],
    ],
  ],
  [
    { removed: { auditEvents: 3, runs: 0 } },
    [
      ['removed, audit events', '3'],
      ['removed, runs', '0'],
    ],
  ],
  [
    { scopes: ['read', 'execute'], isDry: true },
    [
      ['scopes', 'read; execute'],
      ['is dry', 'yes'],
    ],
  ],
  [
    { list: [{ a: 1, b: 'x' }], none: [] },
    [
      ['list', 'a: 1, b: x'],
      ['none', 'none'],
    ],
  ],
  [
    { section: 'quotas', before: { runsPerHour: 3, same: 1 }, after: { runsPerHour: null, same: 1 } },
    [
      ['section', 'quotas'],
      ['runs per hour', '3 → none'],
    ],
  ],
  [{ before: 'a', after: 'b' }, [['value', 'a → b']]],
])('reads %j', (detail, facts) => {
  expect(readDetail(detail)).toEqual(facts);
});

it.each([
  ['person.banned', 'Person suspended'],
  ['lti_platform.created', 'Learning platform created'],
  ['something_new.put_away', 'Something new put away'],
])('says %s as %s', (action, words) => {
  expect(actionWords(action)).toBe(words);
});
