import type { WorkerReport } from '@crucible/contracts/worker-report';
import type { ExecutorStatus } from '../executor/executor.ts';
import type { SelfTestReport } from '../health/self-test-monitor.ts';

/** What came of the hostile programs and of the hello-worlds, the last time that they were tried. Why is for the log. */
export function describeTests(
  { isolations }: Pick<ExecutorStatus, 'isolations'>,
  last: SelfTestReport | null,
): Pick<WorkerReport, 'isolationTests' | 'selfTests'> {
  return {
    isolationTests: isolations.map(({ level, isServed, tests, testedAt }) => ({
      ...{ level, isServed, tests },
      testedAt: testedAt.toISOString(),
    })),
    selfTests: (last?.results ?? []).map(({ image, language, ok, durationMs }) => ({
      ...{ image, language, ok },
      durationMs: Math.round(durationMs),
      checkedAt: new Date(last?.checkedAtMs ?? 0).toISOString(),
    })),
  };
}
