import type { HealthReport } from '@crucible/contracts/service-health';
import { expect, it } from 'vitest';
import { brokenParts } from './examine-service.ts';

const part = (ok: boolean, message: string | null = null) => ({
  ok,
  message,
  durationMs: 1,
  checkedAt: null,
});

const report = (checks: Partial<HealthReport['checks']>): HealthReport => ({
  status: Object.keys(checks).length === 0 ? 'ok' : 'failing',
  checks: { database: part(true), ...checks },
});

it('finds nothing when everything works', () => {
  expect(brokenParts(report({}))).toEqual([]);
});

it('names each part that does not work, with its cure', () => {
  const findings = brokenParts(
    report({
      docker: part(false, 'The Docker Engine does not answer.'),
      isolation: [
        { ...part(true), level: 'standard' },
        { ...part(false), level: 'gvisor' },
      ],
    }),
  );
  expect(findings.map(({ subject, state }) => [subject, state])).toEqual([
    ['Service: docker', 'problem'],
    ['Service: isolation', 'problem'],
  ]);
  expect(findings[0]?.sentence).toBe('The Docker Engine does not answer.');
  for (const { cure } of findings) expect(cure).not.toBe('');
});

it('does not call a service well that says it is not', () => {
  expect(brokenParts({ ...report({}), status: 'failing' })).toHaveLength(1);
});
