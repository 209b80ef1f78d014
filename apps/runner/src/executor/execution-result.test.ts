import type { FinalStatus } from '@crucible/contracts/run-status';
import { describe, expect, it } from 'vitest';
import { emptyReport } from './empty-result.ts';
import { executionResult } from './execution-result.ts';
import type { Progress } from './execution-result.ts';
import type { ExecutionRequest, StepReport } from './executor.ts';

const step = (status: FinalStatus, more: Partial<StepReport> = {}): StepReport => ({
  ...emptyReport(status),
  wallMs: 10,
  cpuMs: 5,
  memoryBytes: 100,
  outputBytes: 7,
  ...more,
});

const decide = (progress: Partial<Progress>, cases: unknown[] | null = []) =>
  executionResult({ id: 'test', ...(cases && { cases }) } as ExecutionRequest, {
    ...{ isolation: 'standard', isWarm: true, compile: null, runs: [], exhausted: null },
    ...progress,
  });

describe('executionResult', () => {
  it('is that of the only run', () => {
    const runs = [step('nonzero_exit', { exitCode: 3 })];
    expect(decide({ compile: step('completed'), runs }, null)).toMatchObject({
      ...{ status: 'nonzero_exit', step: 'run', exitCode: 3, wallMs: 10, outputBytes: 14 },
      ...{ compile: { status: 'completed' }, cases: [] },
    });
  });

  it('is that of the compile step when that says no', () => {
    const compile = step('compile_error', { exitCode: 2, truncated: true });
    expect(decide({ compile })).toMatchObject({
      ...{ status: 'compile_error', step: 'compile', exitCode: 2, wallMs: 10, outputBytes: 7 },
      ...{ truncated: true, cases: [] },
    });
  });

  it.each<[FinalStatus, FinalStatus[]]>([
    ['completed', ['completed', 'completed']],
    ['signalled', ['completed', 'signalled', 'time_limit', 'completed']],
    ['cancelled', ['signalled', 'cancelled']],
    ['internal_error', ['time_limit', 'internal_error']],
  ])('is %s when the cases ended as %j', (status, ended) => {
    const result = decide({ runs: ended.map((one) => step(one)) });
    expect(result.status).toBe(status);
    expect(result.cases.map((one) => one.status)).toEqual(ended);
  });

  it('adds up what the cases used, and tells the most memory', () => {
    const runs = [step('completed', { memoryBytes: 300 }), step('completed'), step('completed')];
    expect(decide({ runs })).toMatchObject({ wallMs: 30, cpuMs: 15, memoryBytes: 300, outputBytes: 21 });
  });

  it.each([
    ['outputBytes', 'output_limit'],
    ['wallMs', 'time_limit'],
  ] as const)('says that all cases together have used up %s', (name, status) => {
    const exhausted = { name, limit: 10, used: 11 };
    const runs = [step('completed')];
    expect(decide({ runs, exhausted })).toMatchObject({ status, limitHit: exhausted });
    expect(decide({ runs: [step('signalled')], exhausted })).toMatchObject({ status: 'signalled' });
  });
});
