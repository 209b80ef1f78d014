import type { Isolation } from '@crucible/contracts/isolation';
import type { Choice } from './choose-cases.ts';
import { createServices } from './create-services.ts';
import type { EngineCase, ServiceCase } from './hostile-case.ts';
import { openEngine } from './open-engine.ts';
import type { OpenEngine } from './open-engine.ts';
import type { Row } from './row.ts';
import { runCases } from './run-cases.ts';
import { runEngineCase } from './run-engine-case.ts';

type Tell = (row: Row) => void;

/** Runs the cases that were chosen: those of services once, those of sandboxes in every level. */
export async function runChoice({ cases, isolation }: Choice, tell: Tell): Promise<void> {
  const ofServices = cases.filter((each): each is ServiceCase => each.kind === 'service');
  const ofSandboxes = cases.filter((each): each is EngineCase => each.kind === 'engine');
  const services = createServices();
  await runCases({ cases: ofServices, level: null, parallel: 1, tell }, (hostile) => hostile.check(services));
  await services.stop();
  if (ofSandboxes.length === 0) return;

  const open = await openEngine();
  for (const level of open.levels.filter((each) => isolation === null || each === isolation)) {
    await runCases({ cases: ofSandboxes, level, tell }, (hostile) =>
      runEngineCase(open.engine, hostile, level),
    );
  }
  if (isolation !== null && !open.levels.includes(isolation)) tell(notServed(isolation));
  tell(await closing(open));
}

/** What was asked for is not passed over. */
function notServed(level: Isolation): Row {
  const title = 'The level that was asked for is served on this machine';
  return {
    ...{ group: 'kernel', id: 'isolation', title, level, result: 'failed' },
    ...{ seen: `${level} is not served here`, durationMs: 0 },
  };
}

/** Ends the engine, and says what is left of it. */
async function closing(open: OpenEngine): Promise<Row> {
  const startedAt = performance.now();
  const left = await open.close();
  return {
    group: 'leftovers',
    id: 'containers',
    title: 'After everything there is no container left',
    level: null,
    result: left.length === 0 ? 'passed' : 'failed',
    seen: `${left.length} containers, levels ${open.levels.join(', ')}`,
    durationMs: performance.now() - startedAt,
  };
}
