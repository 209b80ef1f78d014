import type { Visibility } from '@crucible/contracts/assignment-test';
import { expect, it } from 'vitest';
import { isVisible } from './is-visible.ts';
import type { VisibilityFacts } from './is-visible.ts';

const NOON = new Date('2026-01-01T12:00:00Z');
const before = new Date(NOON.getTime() - 1);
const after = new Date(NOON.getTime() + 1);
const FACTS: VisibilityFacts = { dueAt: null, resultsPublishedAt: null, hasPassed: null, now: NOON };

const rows: [Visibility, Partial<VisibilityFacts>, boolean][] = [
  ['always', {}, true],
  ['after_due', {}, false],
  ['after_due', { dueAt: after }, false],
  ['after_due', { dueAt: NOON }, false],
  ['after_due', { dueAt: before }, true],
  ['after_due', { resultsPublishedAt: before }, false],
  ['after_publishing', {}, false],
  ['after_publishing', { dueAt: before }, false],
  ['after_publishing', { resultsPublishedAt: before }, true],
  ['after_publishing', { resultsPublishedAt: after }, false],
  ['on_failure', {}, false],
  ['on_failure', { hasPassed: true }, false],
  ['on_failure', { hasPassed: false }, true],
  ['never', { dueAt: before, resultsPublishedAt: before, hasPassed: false }, false],
];

it.each(rows)('%s with %j', (visibility, facts, expected) => {
  expect(isVisible({ visibility, isSample: false }, { ...FACTS, ...facts })).toBe(expected);
});

it('a sample is always seen', () => {
  expect(isVisible({ visibility: 'never', isSample: true }, FACTS)).toBe(true);
});
