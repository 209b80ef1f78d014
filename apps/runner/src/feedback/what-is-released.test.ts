import type { Visibility } from '@crucible/contracts/assignment-test';
import { describe, expect, it } from 'vitest';
import { whatIsReleased } from './what-is-released.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
const PAST = new Date('2026-05-10T11:00:00Z');
const FUTURE = new Date('2026-05-10T13:00:00Z');
const shown: Visibility[] = ['always', 'on_failure'];
const hidden: Visibility[] = ['always', 'never'];
const afterDue: Visibility[] = ['after_due'];

describe('whatIsReleased', () => {
  it.each([
    { mode: 'graded', published: null, visibilities: shown, dueAt: null, words: false, grade: false },
    { mode: 'exam', published: null, visibilities: shown, dueAt: PAST, words: false, grade: false },
    { mode: 'graded', published: FUTURE, visibilities: shown, dueAt: null, words: false, grade: false },
    { mode: 'graded', published: PAST, visibilities: hidden, dueAt: null, words: true, grade: true },
    { mode: 'exam', published: NOW, visibilities: hidden, dueAt: null, words: true, grade: true },
    { mode: 'practice', published: null, visibilities: shown, dueAt: null, words: true, grade: true },
    { mode: 'practice', published: null, visibilities: [], dueAt: null, words: true, grade: true },
    { mode: 'practice', published: null, visibilities: hidden, dueAt: null, words: true, grade: false },
    { mode: 'practice', published: PAST, visibilities: hidden, dueAt: null, words: true, grade: true },
    { mode: 'practice', published: null, visibilities: afterDue, dueAt: null, words: true, grade: false },
    { mode: 'practice', published: null, visibilities: afterDue, dueAt: FUTURE, words: true, grade: false },
    { mode: 'practice', published: null, visibilities: afterDue, dueAt: PAST, words: true, grade: true },
  ] as const)(
    'in $mode, published $published, tests $visibilities, due $dueAt: words $words, grade $grade',
    ({ mode, published, visibilities, dueAt, words, grade }) => {
      const facts = { mode, resultsPublishedAt: published, visibilities, dueAt, now: NOW };
      expect(whatIsReleased(facts)).toEqual({ words, grade });
    },
  );
});
