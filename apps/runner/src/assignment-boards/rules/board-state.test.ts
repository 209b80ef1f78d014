import { expect, it } from 'vitest';
import { boardState } from './board-state.ts';

const NOON = new Date('2026-01-01T12:00:00Z');
const BEFORE = new Date('2026-01-01T11:00:00Z');
type Facts = Parameters<typeof boardState>[0];
const FACTS: Facts = {
  ...{ hasBoard: true, mode: 'graded', isExamOver: true, visibilities: ['always'] },
  ...{ resultsPublishedAt: null, now: NOON },
};

const rows: [Partial<Facts>, string, string][] = [
  [{ hasBoard: false, resultsPublishedAt: BEFORE }, 'off', 'none'],
  [{}, 'shown', 'tests'],
  [{ visibilities: [] }, 'shown', 'tests'],
  [{ visibilities: ['always', 'on_failure'] }, 'shown', 'tests'],
  [{ visibilities: ['always', 'never'] }, 'waiting', 'none'],
  [{ visibilities: ['after_publishing'] }, 'waiting', 'none'],
  // The due date may be another for somebody, who would be told by the board what they are not to know yet.
  [{ visibilities: ['after_due'] }, 'waiting', 'none'],
  [{ visibilities: ['after_due', 'never'], resultsPublishedAt: BEFORE }, 'shown', 'all'],
  [{ visibilities: ['never'], mode: 'practice' }, 'shown', 'all'],
  [{ mode: 'exam', isExamOver: false }, 'exam', 'none'],
  [{ mode: 'exam', isExamOver: false, resultsPublishedAt: BEFORE }, 'exam', 'none'],
  [{ mode: 'exam' }, 'waiting', 'none'],
  [{ mode: 'exam', resultsPublishedAt: BEFORE }, 'shown', 'all'],
];

it.each(rows)('with %j it is %s and tells %s', (facts, state, told) => {
  expect(boardState({ ...FACTS, ...facts })).toEqual({ state, told });
});
