import { readFile } from 'node:fs/promises';
import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { Logger } from '../../lib/logger.ts';
import type { ExecutionEvent, ExecutionRequest, ExecutionResult } from '../executor.ts';
import { createGate } from '../pool/gate.ts';
import type { IsolationTest, TestOutcome } from './isolation-tests.ts';

export type IsolationTestResult = { name: string; ok: boolean };

type Deps = {
  /** Runs a program at the level that is tested, whether it is served or not. */
  execute: (request: ExecutionRequest, onEvent: (event: ExecutionEvent) => void) => Promise<ExecutionResult>;
  log: Logger;
};

export type IsolationTestInput = { images: readonly BuiltImage[]; tests: readonly IsolationTest[] };

/** The programs are written in it. */
const LANGUAGE = 'python';
const PARALLEL = 3;
const DEFAULT_LIMITS = { wallMs: 8_000, cpuMs: 8_000 };

/**
 * Runs hostile programs, a few at a time. One that does not seem to be held is run once more by itself: a machine that
 * has much to do is no breach. Resolves with no results when no image has the language of the programs; rejects when they
 * cannot be run.
 */
export async function testIsolation(deps: Deps, input: IsolationTestInput): Promise<IsolationTestResult[]> {
  const found = findHostileLanguage(input.images);
  if (found === null) {
    deps.log.warn(
      { language: LANGUAGE },
      'no image has the language of the hostile programs: nothing is tried',
    );
    return [];
  }
  const gate = createGate(PARALLEL);
  const first = await Promise.all(
    input.tests.map((test) => gate.run(() => isHeld(deps, found, test), false)),
  );
  const results: IsolationTestResult[] = [];
  for (const [index, test] of input.tests.entries()) {
    results.push({ name: test.name, ok: first[index] === true || (await isHeld(deps, found, test)) });
  }
  return results;
}

type Found = { image: BuiltImage; language: ManifestLanguage };

/** The image in which the hostile programs run, and their language; null where there is none. */
export function findHostileLanguage(images: readonly BuiltImage[]): Found | null {
  for (const { manifest, ...image } of images) {
    const language = manifest.languages.find(({ id }) => id === LANGUAGE);
    // Whatever the image asks for: here the level is given.
    const { isolation: _given, ...tested } = manifest;
    if (language !== undefined) return { image: { ...image, manifest: tested }, language };
  }
  return null;
}

async function isHeld(deps: Deps, found: Found, test: IsolationTest): Promise<boolean> {
  let outcome: TestOutcome | null = null;
  for (const program of test.programs) outcome = await runProgram(deps, found, { test, program });
  if (outcome !== null && test.holds(outcome)) return true;
  const { artifacts = [], ...said } = outcome ?? {};
  deps.log.warn(
    { test: test.name, outcome: said, artifacts: artifacts.map(({ path }) => path) },
    'a hostile program does not seem to be held',
  );
  return false;
}

async function runProgram(
  { execute }: Deps,
  { image, language }: Found,
  { test, program }: { test: IsolationTest; program: string },
): Promise<TestOutcome> {
  const content = await readFile(new URL(`programs/${program}`, import.meta.url));
  const output: Uint8Array[] = [];
  const request: ExecutionRequest = {
    id: `isolation-test-${program}`,
    image,
    language,
    files: [{ path: language.entryFile, content }],
    args: [],
    limits: { ...image.manifest.defaultLimits, ...DEFAULT_LIMITS, ...test.limits },
    stdin: nothing(),
    terminal: null,
  };
  const result = await execute(request, (event) => {
    if (event.type === 'output') output.push(Buffer.from(event.data));
  });
  if (result.status === 'internal_error' || result.status === 'cancelled') {
    throw new Error(
      `The hostile program ${program} could not be tried: ${result.internalCause ?? result.status}`,
    );
  }
  const { status, exitCode, outputBytes, artifacts } = result;
  return { status, exitCode, outputBytes, artifacts, output: Buffer.concat(output).toString() };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
