import { SAMPLE_STATUSES } from '@crucible/contracts/evaluation-sample';
import { describe, expect, it } from 'vitest';
import { resultLine } from './write-results.ts';

describe('a line of results', () => {
  const record = { task_id: 'a', completion: 'x\n', label: 'ü' };

  it.each([
    ['passed', 'passed', true],
    ['failed', 'failed: why', false],
    ['no_result', 'failed: why', false],
    ['time_limit', 'timed out', false],
    ['memory_limit', 'failed: why', false],
    ['output_limit', 'failed: why', false],
    ['crashed', 'failed: why', false],
    ['internal_error', 'internal error', null],
  ] as const)('%s', (status, result, passed) => {
    const line = resultLine(record, { status, message: 'why' });
    expect(line.endsWith('}\n')).toBe(true);
    expect(line.slice(0, -1)).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({ ...record, result, passed });
  });

  it('there is one for every status', () => {
    for (const status of SAMPLE_STATUSES) expect(resultLine(record, { status, message: '' })).not.toBe('');
  });

  it('what the sample said of itself under these names does not count', () => {
    const forged = { ...record, passed: true, result: 'passed' };
    expect(JSON.parse(resultLine(forged, { status: 'failed', message: '' }))).toMatchObject({
      result: 'failed: ',
      passed: false,
    });
  });
});
