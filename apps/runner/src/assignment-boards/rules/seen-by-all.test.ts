import { expect, it } from 'vitest';
import { seenByAll } from './seen-by-all.ts';

const now = new Date('2026-01-01T12:00:00Z');

it('leaves out what depends on the result, on a due date or on the staff', () => {
  expect(seenByAll({ resultsPublishedAt: null, now })).toEqual(['always']);
});

it('takes in what the staff has published, and never what nobody sees', () => {
  expect(new Set(seenByAll({ resultsPublishedAt: now, now }))).toEqual(
    new Set(['always', 'after_publishing']),
  );
});
