import type { Execution, StepResult } from '@crucible/contracts/execution';
import { describe, expect, it } from 'vitest';
import { submissionOutcome } from './submission-outcome.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const STEP: StepResult = {
  ...{ exitCode: 0, signal: null, durationMs: 40, cpuMs: 20, memoryBytes: 2048 },
  ...{ stdout: base64('out'), stderr: '', output: base64('out') },
  status: 'completed',
};
const EXECUTION: Execution = {
  ...STEP,
  ...{ id: 'a'.repeat(21), language: 'python', version: '3', outputEncoding: 'base64', truncated: false },
  ...{ bytes: 3, diagnostics: [], image: { name: 'python', digest: '' }, isolation: 'standard' },
  ...{ instance: 'test', queuePosition: null, createdAt: '', startedAt: '', finishedAt: 'then' },
};
const CASE = { ...STEP, id: '1', verdict: null, truncated: false, bytes: 3 } as const;
const PLAIN = { expected_output: null, redirect_stderr_to_stdout: false };

const outcomeOf = (more: Partial<Execution>, submission: Partial<typeof PLAIN> = {}) =>
  submissionOutcome({ ...PLAIN, ...submission }, { ...EXECUTION, ...more });

describe('submissionOutcome', () => {
  it.each([
    [0, '0.0'],
    [0.4, '0.0'],
    [1, '0.001'],
    [20, '0.02'],
    [999.6, '1.0'],
    [1234, '1.234'],
    [20_000, '20.0'],
  ])('writes %d ms of the processor as %s seconds', (cpuMs, time) => {
    expect(outcomeOf({ cpuMs }).time).toBe(time);
  });

  it('knows nothing of what has not ended', () => {
    const running = outcomeOf({ status: 'running', finishedAt: null });
    expect(new Set(Object.values(running))).toEqual(new Set([null, 2]));
    expect(outcomeOf({ status: 'queued', finishedAt: null }).status_id).toBe(1);
  });

  it('knows only the output of a compiler that refuses', () => {
    const compile = { ...STEP, status: 'compile_error', exitCode: 2, output: base64('no') } as const;
    const { compile_output, ...others } = outcomeOf({ status: 'compile_error', exitCode: 2, compile });
    expect(compile_output?.toString()).toBe('no');
    expect(new Set(Object.values(others))).toEqual(new Set([null, 6]));
  });

  it.each([
    ['time_limit', 'Compilation time limit exceeded.', 6],
    ['memory_limit', 'out', 6],
  ] as const)('tells of a compiler that ends with %s', (status, output, id) => {
    const outcome = outcomeOf({ status, compile: { ...STEP, status } });
    expect(outcome.compile_output?.toString()).toBe(output);
    expect(outcome).toMatchObject({ status_id: id, stdout: null, time: null, exit_code: null });
  });

  it('is our own fault when the compiler could not be run', () => {
    const status = 'internal_error';
    expect(outcomeOf({ status, compile: { ...STEP, status } }).status_id).toBe(13);
  });

  it('keeps what a compiler said of a program that it let pass', () => {
    const outcome = outcomeOf({ compile: { ...STEP, output: base64('warning') } });
    expect(outcome.compile_output?.toString()).toBe('warning');
    expect(outcome.status_id).toBe(3);
  });

  it('is the average of several runs', () => {
    const cases = [CASE, { ...CASE, cpuMs: 40, durationMs: 80, memoryBytes: 4096 }];
    expect(outcomeOf({ cases, cpuMs: 60 })).toMatchObject({ time: '0.03', wall_time: '0.06', memory: 3 });
  });

  it('is what the first run that failed was, and runs that did not take place do not count', () => {
    const failed = { ...CASE, status: 'nonzero_exit', exitCode: 4, stdout: base64('bad') } as const;
    const never = { ...CASE, status: null, cpuMs: null, durationMs: null, memoryBytes: null };
    const outcome = outcomeOf({ status: 'nonzero_exit', cases: [CASE, failed, never] });
    expect(outcome).toMatchObject({ status_id: 11, exit_code: 4, time: '0.02' });
    expect(outcome.stdout?.toString()).toBe('bad');
  });

  it('has both streams in one where that was asked for', () => {
    const both = { stderr: base64('err'), output: base64('errout') };
    const outcome = outcomeOf(both, { redirect_stderr_to_stdout: true });
    expect([outcome.stdout?.toString(), outcome.stderr]).toEqual(['errout', null]);
  });
});
