import type { AssignmentSettings } from '@crucible/contracts/assignment';
import { expect, it } from 'vitest';
import { requireBoardAllowed } from './require-board-allowed.ts';

const hour = (number: number) => `2026-01-01T${number}:00:00.000Z`;
const NOW = new Date(hour(12));
const EXAM: AssignmentSettings = {
  ...{ title: 'Exam', mode: 'exam', counted: 'best', points: null, hasBoard: true },
  ...{ opensAt: hour(10), dueAt: hour(13), closesAt: null },
  ...{ latePercentPerDay: null, maxAttempts: null, cooldownMs: null },
};

const rows: [string, Partial<AssignmentSettings>, boolean, boolean][] = [
  ['turned on while it runs', {}, false, false],
  ['left on while it runs', {}, true, true],
  ['turned off while it runs', { hasBoard: false }, true, true],
  ['turned on before it begins', { opensAt: hour(13), dueAt: hour(14) }, false, true],
  ['turned on after its end', { dueAt: hour(11) }, false, true],
  ['turned on while it takes late work', { dueAt: hour(11), latePercentPerDay: 5 }, false, false],
  ['turned on for what is no exam', { mode: 'graded' }, false, true],
];

it.each(rows)('%s', (_, changes, hadBoard, isAllowed) => {
  const change = { before: { hasBoard: hadBoard }, after: { ...EXAM, ...changes } };
  const attempt = () => requireBoardAllowed(change, NOW);
  if (isAllowed) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
