import { join } from 'node:path';
import { dependenciesAreInstalled, installDependencies } from './dependencies.mjs';
import { Failure, explain } from './failure.mjs';
import { modernNode } from './process/modern-node.mjs';
import { requireNode } from './process/require-node.mjs';
import { watchStopRequests } from './process/stop-requests.mjs';
import { supervise } from './process/supervise.mjs';
import { takeTurn } from './process/take-turn.mjs';
import { createProgress } from './progress.mjs';

const root = join(import.meta.dirname, '../..');

/**
 * What every command does first, with any Node that npm runs on and no package installed: it installs the
 * dependencies, then hands over to scripts/commands/<name>.mjs, which runs on the Node among them.
 */
export async function runCommandScript(name) {
  requireNode();
  const startedAt = String(Date.now());
  try {
    await prepareDependencies();
    process.exitCode = await supervise({
      node: modernNode(root),
      script: join(root, 'scripts/commands', `${name}.mjs`),
      args: process.argv.slice(2),
      env: { CRUCIBLE_STARTED_AT: startedAt },
      recordsFolder: join(root, '.crucible/run', name),
    });
  } catch (error) {
    console.error(`\n${explain(error)}`);
    process.exitCode = 1;
  }
  process.exit();
}

async function prepareDependencies() {
  if (dependenciesAreInstalled(root)) return;
  const stopping = new AbortController();
  const unwatch = watchStopRequests(() => stopping.abort(new Failure('Stopped.')));
  const { signal } = stopping;
  await createProgress().step('Dependencies', (log) =>
    takeTurn(join(root, '.crucible/install.lock'), { log, signal }, () =>
      installDependencies({ root, log, signal }),
    ),
  );
  unwatch();
}
