import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCLI } from '@jest/core';
// Loads native code, which is not possible any more once the doors are closed.
import 'unrs-resolver';
import { closeDoors } from './close-doors.mjs';
import { begin as beginEnvironment } from './jest-environment.mjs';
import { begin as beginReporter } from './jest-reporter.mjs';
import { begin as beginTransform } from './jest-transform.mjs';
import { WORKSPACE } from './test-files.mjs';

const ours = (name) => fileURLToPath(new URL(name, import.meta.url));
const NOTHING = { job: {}, tell() {}, files: { take: () => null, isTest: () => true, nameOf: () => '' } };

const config = (root) =>
  JSON.stringify({
    rootDir: root,
    testRegex: ['.*'],
    testEnvironment: ours('./jest-environment.mjs'),
    setupFilesAfterEnv: [ours('./jest-setup.cjs')],
    transform: { '\\.[cm]?[jt]sx?$': ours('./jest-transform.mjs') },
    transformIgnorePatterns: ['/usr/lib/crucible/'],
    // './other.js' may be a TypeScript file.
    moduleNameMapper: { '^(\\.\\.?\\/.+)\\.js$': '$1' },
    moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts', 'jsx', 'tsx', 'json'],
    modulePaths: [ours('./node_modules')],
  });

async function run(root, entries) {
  const options = { runTestsByPath: true, runInBand: true, watchman: false, cache: false, ci: true };
  const reporters = [ours('./jest-reporter.mjs')];
  await runCLI({ _: entries, $0: '', ...options, reporters, config: config(root) }, [root]);
}

/** Runs a test of its own, so that everything is loaded that the first run loads. */
export async function warmUp() {
  const folder = mkdtempSync('/tmp/warm-');
  const entry = join(folder, 'warm.test.ts');
  writeFileSync(
    entry,
    "import { test, expect } from '@jest/globals';\ntest('warm', () => expect([1] as number[]).toEqual([1]));\n",
  );
  const session = { ...NOTHING, isWarmingUp: true };
  beginTransform(session);
  beginReporter(session);
  beginEnvironment(session);
  await run(folder, [entry]);
  rmSync(folder, { recursive: true });
}

export async function runTests(session) {
  beginTransform(session);
  beginReporter(session);
  beginEnvironment(session);
  closeDoors();
  await run(WORKSPACE, session.files.entries);
}
