import type { ExamEvent } from '@crucible/contracts/exam';
import { expect, it } from 'vitest';
import { examSummaries } from './exam-summaries.ts';

const event = (kind: ExamEvent['kind'], changes: Partial<ExamEvent> = {}): ExamEvent => ({
  ...{ id: '1', personId: 'a', personName: 'Ada', kind, browser: 'b', detail: {} },
  at: '2026-01-01T12:00:00.000Z',
  ...changes,
});

it('adds up what happened to each, the newest first', () => {
  const events = [
    event('returned', { detail: { awayMs: 5000 } }),
    event('left'),
    event('paste', { detail: { characters: 100 } }),
    event('paste', { detail: { characters: 20 } }),
    event('refused'),
    event('begun', { at: '2026-01-01T10:00:00.000Z' }),
    event('released', { personId: 'b', personName: 'Bob' }),
    event('begun', { personId: 'b', personName: 'Bob' }),
  ];
  expect(examSummaries(events)).toEqual([
    {
      ...{ personId: 'a', personName: 'Ada', begunAt: '2026-01-01T10:00:00.000Z', refusals: 1 },
      ...{ pastes: 2, pastedCharacters: 120, timesLeft: 1, awayMs: 5000 },
    },
    expect.objectContaining({ personName: 'Bob', begunAt: null, pastes: 0 }),
  ]);
  expect(examSummaries([])).toEqual([]);
});
