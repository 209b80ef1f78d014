import { expect, it } from 'vitest';
import type { Attempt } from './attempts-used.ts';
import { mayHandIn } from './may-hand-in.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const attempt = (minute: number, changes: Partial<Attempt> = {}): Attempt => ({
  createdAt: at(minute),
  costsAttempt: true,
  forgivenAt: null,
  ...changes,
});

const DATES = {
  opensAt: at(0),
  dueAt: at(30),
  acceptsUntil: at(50),
  latePercentPerDay: 10,
  maxAttempts: 2,
  isExtended: false,
};
const INPUT = {
  isCourseArchived: false,
  isPublished: true,
  dates: DATES,
  cooldownMs: null,
  attempts: [],
  now: at(10),
};

it.each([
  ['at first', {}, { isAllowed: true, isLate: false, attemptsLeft: 2 }],
  ['at the very beginning', { now: at(0) }, { isAllowed: true }],
  ['before it', { now: new Date(at(0).getTime() - 1) }, { reason: 'not_open', until: at(0) }],
  ['at the due date', { now: at(30) }, { isAllowed: true, isLate: false }],
  ['late', { now: at(31) }, { isAllowed: true, isLate: true }],
  ['at the very end', { now: at(50) }, { isAllowed: true, isLate: true }],
  ['after it', { now: at(51) }, { reason: 'closed', until: null }],
  ['with one attempt', { attempts: [attempt(1)] }, { isAllowed: true, attemptsLeft: 1 }],
  ['with all', { attempts: [attempt(1), attempt(2)] }, { reason: 'no_attempts_left', attemptsLeft: 0 }],
  [
    'with one that is not graded yet',
    { attempts: [attempt(1), attempt(2, { costsAttempt: null })] },
    { reason: 'no_attempts_left' },
  ],
  [
    'with one that did not compile',
    { attempts: [attempt(1), attempt(2, { costsAttempt: false })] },
    { isAllowed: true, attemptsLeft: 1 },
  ],
  [
    'with one given back',
    { attempts: [attempt(1), attempt(2, { forgivenAt: at(3) })] },
    { isAllowed: true, attemptsLeft: 1 },
  ],
  [
    'with more than there may be by now',
    { attempts: [attempt(1), attempt(2), attempt(3)] },
    { attemptsLeft: 0 },
  ],
  [
    'without a limit',
    { dates: { ...DATES, maxAttempts: null }, attempts: [attempt(1), attempt(2), attempt(3)] },
    { isAllowed: true, attemptsLeft: null },
  ],
  [
    'too soon',
    { cooldownMs: 300_000, attempts: [attempt(6)] },
    { reason: 'too_soon', until: at(11), attemptsLeft: 1 },
  ],
  ['soon enough', { cooldownMs: 240_000, attempts: [attempt(6)] }, { isAllowed: true }],
  [
    'after one that cost nothing nobody waits',
    { cooldownMs: 300_000, attempts: [attempt(9, { costsAttempt: false })] },
    { isAllowed: true },
  ],
  ['unpublished', { isPublished: false }, { reason: 'not_published' }],
  ['in an archived course', { isCourseArchived: true, isPublished: false }, { reason: 'course_archived' }],
])('%s', (_name, changes, expected) => {
  expect(mayHandIn({ ...INPUT, ...changes })).toMatchObject(expected);
});
