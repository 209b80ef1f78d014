import { startApi, TEST_API_KEY } from '../../../apps/runner/src/api/api-fixture.ts';
import { createProgram } from '../../../apps/runner/src/api/rest/program-fixture.ts';
import type { Program } from '../../../apps/runner/src/api/rest/program-fixture.ts';
import { visit } from '../../../apps/runner/src/api/visitor-fixture.ts';
import type { Visitor } from '../../../apps/runner/src/api/visitor-fixture.ts';
import { startEngine } from '../../../apps/runner/src/executor/engine-fixture.ts';

/** A whole runner with a real engine and a database of its own. */
export type RunnerService = {
  /** A program with a key. */
  program: Program;
  /** Somebody new with a browser. */
  visit(): Promise<Visitor>;
  stop(): Promise<void>;
};

export async function startRunnerService(): Promise<RunnerService> {
  const engine = await startEngine();
  const api = await startApi({ executor: engine.executor, catalog: engine.catalog, settings: {} });
  return {
    program: createProgram(api.url, TEST_API_KEY),
    visit: () => visit(api.url),
    stop: () => api.stop(),
  };
}
