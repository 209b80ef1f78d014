import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSmokeTests } from '../smoke-tests/read-smoke-tests.ts';
import { smokeImage } from '../smoke-tests/smoke-image.ts';
import { loadTestCatalog, startEngine } from './engine-fixture.ts';
import type { Engine } from './engine-fixture.ts';

const IMAGES = fileURLToPath(new URL('../../../../images/', import.meta.url));
const WITHIN_MS = 240_000;
const catalog = await loadTestCatalog();

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});

afterAll(async () => {
  await engine.stop();
});

// Images of frameworks for tests have no programs of their own, and what some others need is not on every machine.
const withPrograms = catalog.images.filter(
  ({ manifest }) => manifest.languages.length > 0 && (manifest.needs ?? []).length === 0,
);

describe.each(withPrograms)('the image $name', (image) => {
  it('passes its smoke tests, and its examples work as they stand', { timeout: WITHIN_MS }, async () => {
    const tests = await readSmokeTests(`${IMAGES}${image.name}`);
    const { signal } = new AbortController();
    const results = await smokeImage({ executor: engine.executor, signal }, { image, tests });
    expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(results.length).toBeGreaterThan(tests.length);
  });
});
