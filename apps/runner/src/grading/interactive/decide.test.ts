import type { FinalStatus } from '@crucible/contracts/run-status';
import { expect, it } from 'vitest';
import { emptyReport } from '../../executor/empty-result.ts';
import { decider } from './decide.ts';

it.each<[FinalStatus, number | null, 'program' | 'judge', 'program' | 'judge']>([
  ['completed', 42, 'judge', 'judge'],
  ['completed', 42, 'program', 'judge'],
  ['completed', 43, 'program', 'judge'],
  ['completed', 1, 'program', 'judge'],
  ['completed', null, 'program', 'judge'],
  ['nonzero_exit', 42, 'judge', 'program'],
  ['time_limit', 42, 'judge', 'program'],
  ['nonzero_exit', 43, 'judge', 'judge'],
  ['cancelled', 43, 'judge', 'judge'],
  ['time_limit', 43, 'program', 'program'],
  ['nonzero_exit', 42, 'program', 'program'],
  ['nonzero_exit', 1, 'judge', 'judge'],
  ['memory_limit', 1, 'program', 'program'],
  ['time_limit', null, 'program', 'program'],
])(
  'a program that ended as %s and a judge with %s, the %s first: the %s decides',
  (status, exitCode, first, who) => {
    expect(decider({ program: emptyReport(status), judge: { exitCode }, first })).toBe(who);
  },
);
