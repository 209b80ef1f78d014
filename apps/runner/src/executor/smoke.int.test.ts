import { readdirSync, readFileSync } from 'node:fs';
import { SmokeTestSchema } from '@crucible/contracts/smoke-test';
import type { SmokeTest } from '@crucible/contracts/smoke-test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTestCatalog, startEngine } from './engine-fixture.ts';
import type { Engine, Outcome } from './engine-fixture.ts';

const TERMINAL = { columns: 80, rows: 24 };
const catalog = await loadTestCatalog();

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
});

function readSmokeTests(image: string): SmokeTest[] {
  const folder = new URL(`../../../../images/${image}/smoke/`, import.meta.url);
  const files = readdirSync(folder).toSorted();
  return files.map((file) => SmokeTestSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

function expectOutcome(outcome: Outcome, expected: SmokeTest['expected']): void {
  const { status, exitCode, stdout, stderr } = expected;
  const exact = Object.entries({ status, exitCode, stdout, stderr }).filter(
    ([, value]) => value !== undefined,
  );
  // Shown together, so that a failure says what the program said.
  expect(outcome).toMatchObject(Object.fromEntries(exact));
  for (const piece of expected.stderrContains) expect(outcome.stderr).toContain(piece);
  expect(outcome.diagnostics).toEqual(
    expected.diagnostics.map((diagnostic) => expect.objectContaining(diagnostic)),
  );
  const artifacts = new Map(outcome.artifacts.map(({ path, content }) => [path, Buffer.from(content)]));
  expect([...artifacts.keys()].toSorted()).toEqual(Object.keys(expected.artifacts).toSorted());
  for (const [path, beginning] of Object.entries(expected.artifacts)) {
    const bytes = Buffer.from(beginning, 'base64');
    expect(artifacts.get(path)?.subarray(0, bytes.length).equals(bytes), path).toBe(true);
  }
}

// Images of frameworks for tests have no programs of their own.
const withPrograms = catalog.images.filter(({ manifest }) => manifest.languages.length > 0);

describe.each(withPrograms.map((image) => image.name))('the image %s', (image) => {
  it.each(readSmokeTests(image).map((test) => [test.name, test] as const))('%s', async (_name, test) => {
    const { language, args, stdin, expected } = test;
    const files = Object.fromEntries(test.files.map(({ path, content }) => [path, content]));
    const terminal = test.terminal ? { terminal: TERMINAL } : {};
    const outcome = await engine.run({ language, files, args, stdin, ...terminal });
    expect(outcome.internalCause).toBeNull();
    expectOutcome(outcome, expected);
  });
});

describe.each(withPrograms)('the examples of $name', ({ manifest }) => {
  const examples = manifest.languages.flatMap((language) =>
    language.examples.map((example) => ({ language, example })),
  );

  it.each(examples.map((item) => [item.example.title, item] as const))(
    '%s',
    async (title, { language, example }) => {
      const files = Object.fromEntries(example.files.map(({ path, content }) => [path, content]));
      const outcome = await engine.run({
        language: language.id,
        files,
        stdin: example.stdin || 'Ada\n1815\n',
      });
      const shouldFail = title.startsWith('A mistake');
      expect(outcome.status === 'completed', outcome.stderr).toBe(!shouldFail);
      expect(outcome.artifacts.length > 0).toBe(
        example.files.some(({ content }) => content.includes('output/')),
      );
    },
  );
});
