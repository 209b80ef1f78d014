import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { transform } from './transform.mjs';
import { WORKSPACE } from './test-files.mjs';

const SETUP = fileURLToPath(new URL('./vitest-setup.mjs', import.meta.url));

export async function warmUp() {
  transform("import { test } from 'vitest';\ntest('', () => {});\n", '/a.ts', {
    forJest: false,
    runsSkipped: true,
  });
  const vitest = await create({ files: { take: () => null, entries: [] }, job: {}, tell() {} });
  await vitest.close();
}

export async function runTests(session) {
  const vitest = await create(session);
  await vitest.start();
}

function create(session) {
  const { files } = session;
  return createVitest(
    {
      ...{
        root: WORKSPACE,
        config: false,
        watch: false,
        cache: false,
        // Otherwise what is loaded lies beside the submission, the tests too.
        fsModuleCache: false,
        globals: true,
        passWithNoTests: true,
        disableConsoleIntercept: true,
      },
      // The tests run in a thread; what becomes of them is told from here.
      ...{ pool: 'threads', isolate: false, maxWorkers: 1, fileParallelism: false },
      include: files.entries,
      setupFiles: [SETUP],
      reporters: [createReporter(session)],
      ...{ typecheck: { enabled: false }, coverage: { enabled: false }, api: false },
    },
    {
      ...{ configFile: false, envFile: false, cacheDir: '/tmp/vite', publicDir: false, logLevel: 'silent' },
      server: { watch: null, ws: false, fs: { strict: false } },
      optimizeDeps: { noDiscovery: true },
      plugins: [createPlugin(session)],
      resolve: { alias: [{ find: /^vitest$/, replacement: fileURLToPath(import.meta.resolve('vitest')) }] },
    },
  );
}

/** Test files come from memory, once. */
function createPlugin({ files, job }) {
  return {
    name: 'crucible',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0];
      const text = files.take(path);
      return text === null
        ? null
        : transform(text, path, { forJest: false, runsSkipped: job.runsSkipped === true });
    },
  };
}

function createReporter({ files, tell }) {
  const titlesOf = (test) => {
    const titles = [];
    for (let at = test; at !== undefined && at.type !== 'module'; at = at.parent) titles.unshift(at.name);
    return titles;
  };
  const nameOf = (test) => files.nameOf(test.module.moduleId, titlesOf(test));
  const tellBroken = (error) =>
    tell({ type: 'broken', message: String(error.message), trace: String(error.stack ?? '') });
  return {
    onTestModuleCollected(module) {
      for (const error of module.errors()) tellBroken(error);
      tell({ type: 'collected', names: [...module.children.allTests()].map(nameOf) });
    },
    onTestCaseResult(test) {
      const { state, errors = [] } = test.result();
      const [problem] = errors;
      tell({
        ...{ type: 'case', name: nameOf(test) },
        outcome: state === 'passed' ? 'passed' : state === 'skipped' ? 'skipped' : 'failed',
        message: String(problem?.message ?? ''),
        trace: String(problem?.stack ?? ''),
        durationMs: test.diagnostic()?.duration ?? 0,
      });
    },
    onTestRunEnd(modules, errors) {
      for (const module of modules) for (const error of module.errors()) tellBroken(error);
      for (const error of errors) tellBroken(error);
    },
  };
}
