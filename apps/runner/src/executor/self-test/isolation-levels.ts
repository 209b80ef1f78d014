import type { Isolation } from '@crucible/contracts/isolation';
import type { Logger } from '../../lib/logger.ts';
import type { IsolationStatus } from '../executor.ts';
import type { IsolationTestResult } from './test-isolation.ts';

/** A level that did not hold is not tried again sooner: trying takes seconds, and the cause is seldom gone by then. */
const RETRY_MS = 60_000;

type Deps = { runTests: (level: Isolation) => Promise<IsolationTestResult[]>; log: Logger };

/** Which isolation levels hold, as far as hostile programs can tell. */
export type IsolationLevels = {
  /** Tries a level, which is served if it holds; resolves with whether it does. Rejects when it could not be tried. */
  tryLevel(level: Isolation): Promise<boolean>;
  /** The same, although it has been tried just now. */
  tryAgain(level: Isolation): Promise<boolean>;
  served(): Isolation[];
  status(): IsolationStatus[];
};

export function createIsolationLevels({ runTests, log }: Deps): IsolationLevels {
  const levels = new Map<Isolation, IsolationStatus>();

  async function test(level: Isolation): Promise<IsolationStatus> {
    const startedAt = performance.now();
    const tests = await runTests(level);
    const isServed = tests.every(({ ok }) => ok);
    return { level, isServed, tests, durationMs: performance.now() - startedAt, testedAt: new Date() };
  }

  async function tryAgain(level: Isolation): Promise<boolean> {
    const status = await test(level);
    levels.set(level, status);
    const { isServed, tests } = status;
    const failed = tests.filter(({ ok }) => !ok).map(({ name }) => name);
    const durationMs = Math.round(status.durationMs);
    if (isServed) log.info({ level, tests: tests.length, durationMs }, 'hostile programs were held');
    else log.error({ level, failed, durationMs }, 'hostile programs were not held: this level is not served');
    return isServed;
  }

  return {
    async tryLevel(level) {
      const last = levels.get(level);
      if (last !== undefined && Date.now() - last.testedAt.getTime() < RETRY_MS) return last.isServed;
      return tryAgain(level);
    },
    tryAgain,
    served: () => [...levels.values()].filter(({ isServed }) => isServed).map(({ level }) => level),
    status: () => [...levels.values()],
  };
}
