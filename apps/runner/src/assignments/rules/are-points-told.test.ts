import type { Visibility } from '@crucible/contracts/assignment-test';
import { expect, it } from 'vitest';
import { arePointsTold } from './are-points-told.ts';

const NOON = new Date('2026-01-01T12:00:00Z');
const BEFORE = new Date('2026-01-01T11:00:00Z');
const FACTS = { mode: 'graded' as const, dueAt: null, resultsPublishedAt: null, now: NOON };

const rows: [Visibility[], Partial<Parameters<typeof arePointsTold>[0]>, string][] = [
  [[], {}, 'tests'],
  [['always'], {}, 'tests'],
  [['always', 'on_failure'], {}, 'tests'],
  [['always', 'never'], {}, 'none'],
  [['always', 'never'], { mode: 'practice' }, 'all'],
  [['always', 'never'], { resultsPublishedAt: BEFORE }, 'all'],
  [['after_due'], {}, 'none'],
  [['after_due'], { dueAt: BEFORE }, 'tests'],
  [['after_publishing'], { dueAt: BEFORE }, 'none'],
  [['after_publishing'], { resultsPublishedAt: BEFORE }, 'all'],
];

it.each(rows)('tests that are seen %j, with %j', (visibilities, facts, expected) => {
  expect(arePointsTold({ ...FACTS, visibilities, ...facts })).toBe(expected);
});
