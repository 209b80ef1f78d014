import type { GradingRun } from '@crucible/contracts/grading';
import { expect, it } from 'vitest';
import { verifyOutcome } from './verify-outcome.ts';

const GRADING: GradingRun = {
  ...{ id: 'x'.repeat(21), submissionId: null, reason: 'verify', status: 'graded', queuePosition: null },
  ...{ done: 2, total: 2, compile: null, costsAttempt: true, createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ finishedAt: null, versionNumber: null, points: 10, maxPoints: 10, results: [], images: [] },
  ...{ isolation: null, instance: null },
};
const COMPILE = { status: 'compile_error' as const, output: '', diagnostics: [] };

it.each([
  ['solution', {}, 'right'],
  ['solution', { points: 9.99 }, 'wrong'],
  ['solution', { points: 0, compile: COMPILE }, 'wrong'],
  ['starter', {}, 'wrong'],
  ['starter', { points: 9 }, 'right'],
  ['starter', { points: 0, compile: COMPILE }, 'right'],
  ['starter', { status: 'internal_error', points: null }, 'failed'],
  ['solution', { status: 'running', points: null }, 'running'],
  ['solution', { status: 'queued', points: null }, 'running'],
] as const)('%s with %j', (program, changes, expected) => {
  expect(verifyOutcome(program, { ...GRADING, ...changes }).state).toBe(expected);
});
