import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ImageManifestSchema } from '@crucible/contracts/image-manifest';
import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { Limits } from '@crucible/contracts/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTestCatalog, startEngine } from '../../apps/runner/src/executor/engine-fixture.ts';
import type { Engine } from '../../apps/runner/src/executor/engine-fixture.ts';
import { CALCULATING_ROWS } from './calculating-rows.ts';
import { COMPILED_ROWS } from './compiled-rows.ts';
import type { LanguageRow } from './language-row.ts';
import { MACHINE_ROWS } from './machine-rows.ts';
import { SCRIPTING_ROWS } from './scripting-rows.ts';

/** Compilers of some languages take their time, and more when the machine has other work. */
const WITHIN_MS = 120_000;
/** So that what ends a program that takes more and more memory is not its time. */
const UNHURRIED = { wallMs: 60_000, cpuMs: 60_000 };
/** Languages that have ids of their own because of what their images bring, and are tried with the programs of another. */
const SAME_AS = new Map([
  ['python-base', 'python'],
  ['python-packages', 'python'],
  ['python-scientific', 'python'],
  ['python-web', 'python'],
  ['python-ml', 'python'],
  ['javascript-packages', 'javascript'],
  ['typescript-packages', 'typescript'],
]);
/** Notebooks are no plain programs, and not every machine has a graphics processor: their smoke tests try them. */
const TRIED_ELSEWHERE = new Set(['notebook', 'python-gpu']);
const IMAGES = fileURLToPath(new URL('../../images/', import.meta.url));
const PLAIN_ROWS = [...SCRIPTING_ROWS, ...COMPILED_ROWS, ...MACHINE_ROWS, ...CALCULATING_ROWS];
const ROWS = [...PLAIN_ROWS, ...PLAIN_ROWS.flatMap(asOthers)];

const catalog = await loadTestCatalog();
let engine: Engine;

type Built = { row: LanguageRow; image: BuiltImage; language: ManifestLanguage };

function findBuilt(row: LanguageRow): Built[] {
  for (const image of catalog.images) {
    const language = image.manifest.languages.find(({ id }) => id === row.language);
    if (language !== undefined) return [{ row, image, language }];
  }
  return [];
}

function asOthers(row: LanguageRow): LanguageRow[] {
  return [...SAME_AS].flatMap(([language, same]) => (same === row.language ? [{ ...row, language }] : []));
}

const built = ROWS.flatMap(findBuilt);
const missing = ROWS.filter((row) => findBuilt(row).length === 0).map(({ language }) => language);

beforeAll(async () => {
  engine = await startEngine({ minReady: 0, maxReady: 1 });
});

afterAll(async () => {
  await engine.stop();
  const notBuilt = missing.length === 0 ? '' : `; not built: ${missing.join(', ')}`;
  process.stdout.write(`${built.length} of ${ROWS.length} languages were tried${notBuilt}\n`);
});

describe('the table of languages', () => {
  it('has twenty and more, each once', () => {
    expect(new Set(ROWS.map(({ language }) => language)).size).toBe(ROWS.length);
    expect(ROWS.length).toBeGreaterThanOrEqual(20);
  });

  it('leaves none of the catalogue out', () => {
    const known = new Set(ROWS.map(({ language }) => language));
    const ids = readdirSync(IMAGES)
      .filter((name) => existsSync(join(IMAGES, name, 'image.json')))
      .map((name) =>
        ImageManifestSchema.parse(JSON.parse(readFileSync(join(IMAGES, name, 'image.json'), 'utf8'))),
      )
      .flatMap(({ languages }) => languages.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id) && !TRIED_ELSEWHERE.has(id))).toEqual([]);
  });

  it('is tried with what is built here', () => {
    expect(built.map(({ row }) => row.language)).toEqual(expect.arrayContaining(['python', 'c', 'cpp']));
  });
});

describe.each(built)('$row.language', ({ row, image, language }) => {
  const run = (program: string, given: { stdin?: string; limits?: Partial<Limits> } = {}) =>
    engine.run({ language: row.language, files: { [language.entryFile]: program }, ...given });

  it('says hello', { timeout: WITHIN_MS }, async () => {
    const { status, stdout, stderr } = await run(row.hello);
    expect({ status, stderr }).toEqual({ status: 'completed', stderr: '' });
    expect(stdout).toContain('Hello, world!');
  });

  it.skipIf(row.echo === null)('reads stdin', { timeout: WITHIN_MS }, async () => {
    const { status, stdout } = await run(row.echo ?? '', { stdin: 'one\ntwo\n' });
    expect({ status, stdout }).toEqual({ status: 'completed', stdout: 'one\ntwo\n' });
  });

  it('tells the line of a mistake', { timeout: WITHIN_MS }, async () => {
    const { status, stdout, stderr, diagnostics } = await run(row.mistake.program);
    expect(['compile_error', 'nonzero_exit'], `${stdout}${stderr}`).toContain(status);
    if (status === 'compile_error') expect(diagnostics.map(({ line }) => line)).toContain(row.mistake.line);
    else expect(`${stderr}${stdout}`).toMatch(new RegExp(`(line |:|\\()${row.mistake.line}\\b`));
  });

  it.skipIf(row.crash === null)('tells an error while it runs', { timeout: WITHIN_MS }, async () => {
    const { status, stdout, stderr } = await run(row.crash?.program ?? '');
    expect(['nonzero_exit', 'signalled'], `${stdout}${stderr}`).toContain(status);
    expect(stderr).toContain(row.crash?.says);
  });

  it('is stopped when its time is over', { timeout: WITHIN_MS }, async () => {
    const { status, limitHit } = await run(row.forever, { limits: { wallMs: 4000, cpuMs: 1500 } });
    expect(status).toBe('time_limit');
    expect(['wallMs', 'cpuMs']).toContain(limitHit?.name);
  });

  it('gets no more memory than it may have', { timeout: WITHIN_MS }, async () => {
    const { status, memoryBytes, stderr } = await run(row.hoard, { limits: UNHURRIED });
    // Some machines of languages give up by themselves before the sandbox is full.
    expect(['memory_limit', 'nonzero_exit', 'signalled'], stderr).toContain(status);
    expect(memoryBytes).toBeLessThanOrEqual(image.manifest.defaultLimits.memoryBytes);
  });

  it('is stopped when it has written too much', { timeout: WITHIN_MS }, async () => {
    const { status, outputBytes } = await run(row.flood, { limits: { outputBytes: 100_000 } });
    expect(status).toBe('output_limit');
    expect(outputBytes).toBeGreaterThanOrEqual(100_000);
  });
});
