import type { JobKind } from '@crucible/contracts/admin-queue';
import { expect, it } from 'vitest';
import { mayCancel } from './may-cancel.ts';

it.each<[JobKind, waiting: boolean, running: boolean]>([
  ['run', true, true],
  ['evaluation', true, true],
  ['generation', true, true],
  ['image_task', true, true],
  ['grading', true, false],
  ['similarity', true, false],
  ['callback', true, false],
  ['mail', true, false],
  ['lti_score', false, false],
])('%s can be cancelled while it waits: %s, and while it runs: %s', (kind, waiting, running) => {
  expect(mayCancel({ kind, isRunning: false, isOfRegrade: false })).toBe(waiting);
  expect(mayCancel({ kind, isRunning: true, isOfRegrade: false })).toBe(running);
});

it('leaves the gradings of a regrade to the regrade', () =>
  expect(mayCancel({ kind: 'grading', isRunning: false, isOfRegrade: true })).toBe(false));
