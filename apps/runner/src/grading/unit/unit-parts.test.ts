import { UnitTestSchema } from '@crucible/contracts/assignment-test';
import { describe, expect, it } from 'vitest';
import type { UnitRecord } from './unit-record.ts';
import { unitParts } from './unit-parts.ts';

const COMPLETED = { verdict: 'completed', message: '' } as const;
const STOPPED = { verdict: 'time_limit', message: 'too long' } as const;

const testWith = (cases: { name: string; points?: number }[], points = 4) =>
  UnitTestSchema.parse({
    ...{ kind: 'unit', id: 'u', name: 'u', framework: 'pytest', points, cases },
    files: [{ path: 'a_test.py', content: '' }],
  });
const reported = (name: string, outcome: 'passed' | 'failed' | 'skipped' = 'passed'): UnitRecord => ({
  ...{ type: 'case', name, outcome, durationMs: 2 },
  message: outcome === 'failed' ? 'no' : '',
  trace: outcome === 'failed' ? 'where' : '',
});
const verdicts = (...args: Parameters<typeof unitParts>) =>
  unitParts(...args).map(({ name, verdict, share, maxPoints }) => [
    name,
    verdict,
    share * maxPoints,
    maxPoints,
  ]);
const report = (...records: UnitRecord[]) => ({ records, rest: '' });

describe('unitParts', () => {
  it('gives each listed test its verdict and an equal share', () => {
    const records = report(reported('a'), reported('b', 'failed'));
    expect(verdicts(testWith([{ name: 'a' }, { name: 'b' }]), records, COMPLETED)).toEqual([
      ['a', 'passed', 2, 2],
      ['b', 'failed', 0, 2],
    ]);
  });

  it('shares what is left among those without points of their own', () => {
    const cases = [{ name: 'a', points: 3 }, { name: 'b' }, { name: 'c' }];
    expect(verdicts(testWith(cases), report(), COMPLETED).map(([, , , points]) => points)).toEqual([
      3, 0.5, 0.5,
    ]);
  });

  it('fails what is not reported, and says how the program ended', () => {
    const test = testWith([{ name: 'a' }, { name: 'b' }]);
    const parts = unitParts(test, report(reported('a')), STOPPED);
    expect(parts.map(({ verdict, message }) => [verdict, message])).toEqual([
      ['passed', ''],
      ['time_limit', 'too long'],
    ]);
    const early = unitParts(test, report(reported('a')), COMPLETED);
    expect(early[1]).toMatchObject({ verdict: 'failed', message: expect.stringContaining('was not run') });
  });

  it('gives nothing for what is not listed', () => {
    expect(verdicts(testWith([{ name: 'a' }]), report(reported('b')), COMPLETED)).toEqual([
      ['a', 'failed', 0, 4],
    ]);
  });

  it('gives nothing for a test that is reported more often than it exists', () => {
    const records = report(reported('a'), reported('a', 'failed'));
    expect(verdicts(testWith([{ name: 'a' }]), records, COMPLETED)).toEqual([['a', 'failed', 0, 4]]);
  });

  it('tells tests of the same name apart by their order', () => {
    const test = testWith([{ name: 'a' }, { name: 'a (2)' }]);
    expect(verdicts(test, report(reported('a'), reported('a', 'failed')), COMPLETED)).toEqual([
      ['a', 'passed', 2, 2],
      ['a (2)', 'failed', 0, 2],
    ]);
  });

  it('gives nothing to whoever changed the framework, whatever was reported', () => {
    const records = report(reported('a'), { type: 'tampered', what: 'builtins.len' });
    const [part] = unitParts(testWith([{ name: 'a' }]), records, COMPLETED);
    expect(part).toMatchObject({
      verdict: 'failed',
      share: 0,
      detail: { judgeOutput: 'changed: builtins.len' },
    });
  });

  it('says why tests could not begin', () => {
    const records = report({ type: 'broken', message: 'ImportError: x', trace: 'where' });
    expect(unitParts(testWith([{ name: 'a' }]), records, COMPLETED)).toMatchObject([
      { verdict: 'failed', message: 'ImportError: x', detail: { judgeOutput: 'where' } },
    ]);
  });

  it('takes a skipped test for a failed one', () => {
    expect(verdicts(testWith([{ name: 'a' }]), report(reported('a', 'skipped')), COMPLETED)).toEqual([
      ['a', 'failed', 0, 4],
    ]);
  });

  it('lists what was collected, where nothing is listed yet', () => {
    const records = report({ type: 'collected', names: ['a', 'b', 'b'] }, reported('a'), reported('b'));
    expect(verdicts(testWith([]), records, COMPLETED).map(([name, verdict]) => [name, verdict])).toEqual([
      ['a', 'passed'],
      ['b', 'passed'],
      ['b (2)', 'failed'],
    ]);
  });
});
