import { basename } from 'node:path/posix';
import type { UnitTestSchema } from '@crucible/contracts/assignment-test';
import type { z } from 'zod';
import { contentBytes } from '../content-bytes.ts';

type UnitTest = z.output<typeof UnitTestSchema>;

const LOOKS_LIKE_TESTS: Record<UnitTest['framework'], RegExp> = {
  pytest: /(^|\/)(test_[^/]*|[^/]*_test)\.py$/,
  unittest: /(^|\/)(test[^/]*|[^/]*_test)\.py$/,
  jest: /(\.|-|_)(test|spec)\.[cm]?[jt]sx?$|(^|\/)__tests__\/[^/]+\.[cm]?[jt]sx?$/,
  vitest: /(\.|-|_)(test|spec)\.[cm]?[jt]sx?$/,
  node_test: /((\.|-|_)test|(^|\/)test)\.[cm]?[jt]s$/,
};

/** The files that the framework is given: those that are named, else those that look like tests, else the first. */
export function findEntries({ entries, files, framework }: UnitTest): string[] {
  if (entries !== undefined) return entries;
  const found = files.map(({ path }) => path).filter((path) => LOOKS_LIKE_TESTS[framework].test(path));
  return found.length > 0 ? found : files.slice(0, 1).map(({ path }) => path);
}

/** Test files are in the harness's memory alone, where whatever looks for them finds nothing; so is pytest's conftest. */
export function isKeptFromDisk(path: string, entries: readonly string[]): boolean {
  return entries.includes(path) || basename(path) === 'conftest.py';
}

type JobInput = { test: UnitTest; entries: readonly string[]; seal: Uint8Array; language: string };

/**
 * What a harness reads before anything of the submission runs: the seal of its report, then what is to be done, as
 * JSON.
 */
export function writeJob({ test, entries, seal, language }: JobInput): Buffer {
  const tests = test.files
    .filter(({ path }) => isKeptFromDisk(path, entries))
    .map((file) => ({ path: file.path, content: contentBytes(file).toString('utf8') }));
  const job = { framework: test.framework, language, entries, runsSkipped: test.runsSkipped, tests };
  return Buffer.concat([seal, Buffer.from(JSON.stringify(job))]);
}
