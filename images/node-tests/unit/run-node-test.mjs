import assert from 'node:assert';
import { createRequire, registerHooks, syncBuiltinESMExports } from 'node:module';
import nodeTest, { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeDoors } from './close-doors.mjs';
import { watchIntegrity } from './integrity.mjs';
import { transform } from './transform.mjs';

const require = createRequire(import.meta.url);
const RESOLVE_TYPESCRIPT = '/usr/lib/crucible/resolve-typescript.cjs';
const COMMONJS = /\.c[jt]s$/;
const MODULE = /\.m[jt]s$/;
const HAS_MODULE_SYNTAX = /^\s*(import|export)\b/m;

export async function warmUp() {
  transform("import { test } from 'node:test';\ntest('', () => {});\n", '/a.ts', {
    forJest: false,
    runsSkipped: true,
  });
  require(RESOLVE_TYPESCRIPT);
}

export async function runTests({ job, files, tell }) {
  require(RESOLVE_TYPESCRIPT);
  serveTests(files, job);
  closeDoors();
  const findChange = protect();
  let isTampered = false;
  const names = createNames(files);
  for await (const { type, data } of run({ files: files.entries, isolation: 'none', concurrency: 1 })) {
    const change = isTampered ? null : findChange();
    if (change !== null) {
      isTampered = true;
      tell({ type: 'tampered', what: change });
    }
    if (type === 'test:enqueue') names.note(data);
    else if (type === 'test:complete') tellCase(data, { files, names, tell });
  }
  tell({ type: 'collected', names: names.all() });
}

/** Assertions and tests stay what they are: the runtime's own code does not look at what a program may change elsewhere. */
function protect() {
  for (const object of [
    assert,
    assert.strict,
    assert.AssertionError,
    nodeTest,
    nodeTest.test,
    nodeTest.it,
    nodeTest.describe,
  ])
    Object.freeze(object);
  syncBuiltinESMExports();
  return watchIntegrity(globalThis);
}

/** Test files come from memory, whoever loads them; once. */
function serveTests(files, job) {
  registerHooks({
    load(url, context, nextLoad) {
      const path = url.startsWith('file:') ? fileURLToPath(url) : url;
      const text = files.take(path);
      if (text === null) return nextLoad(url, context);
      const source = transform(text, path, { forJest: false, runsSkipped: job.runsSkipped === true });
      const isModule = MODULE.test(path) || (!COMMONJS.test(path) && HAS_MODULE_SYNTAX.test(source));
      return { format: isModule ? 'module' : 'commonjs', source, shortCircuit: true };
    },
  });
}

/** Tests have names within those of their suites; a test that a file of the submission has made is none. */
function createNames(files) {
  const known = new Map();
  const nameOf = (id) => {
    const titles = [];
    for (let at = known.get(id); at !== undefined; at = known.get(at.parentId)) titles.unshift(at.name);
    return files.nameOf(known.get(id)?.file ?? '', titles);
  };
  return {
    note(data) {
      known.set(data.testId, { ...data });
    },
    nameOf,
    all: () =>
      [...known.values()]
        .filter(({ type, file }) => type === 'test' && files.isTest(file))
        .map(({ testId }) => nameOf(testId)),
  };
}

function tellCase({ testId, name, file, details, skip, todo }, { files, names, tell }) {
  if (file === undefined || !files.isTest(file)) return;
  const cause = details.error?.cause ?? details.error;
  const message = String(cause?.message ?? cause ?? '');
  const trace = String(cause?.stack ?? '');
  // A file that cannot be loaded is reported as a test of its name.
  if (name === file) return tell({ type: 'broken', message, trace });
  if (details.type !== 'test') return;
  const isSkipped = skip !== undefined || todo !== undefined;
  tell({
    ...{ type: 'case', name: names.nameOf(testId) },
    outcome: isSkipped ? 'skipped' : details.passed ? 'passed' : 'failed',
    message: details.passed ? '' : message,
    trace: details.passed ? '' : trace,
    durationMs: details.duration_ms,
  });
}
