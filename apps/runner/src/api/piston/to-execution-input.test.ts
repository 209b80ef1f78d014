import type { ManifestLanguage } from '@crucible/contracts/image-manifest';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../images/choose-language.ts';
import { CATALOG } from '../../runs/runs-fixture.ts';
import type { PistonFile, PistonJob } from './piston-job.ts';
import { toExecutionInput } from './to-execution-input.ts';

const MIB = 2 ** 20;
const RUNTIME = chooseLanguage(CATALOG, { language: 'python' });
const COMPILE: NonNullable<ManifestLanguage['compile']> = { argv: ['cc'], wallMs: 1, cpuMs: 1 };
const COMPILED = { ...RUNTIME, language: { ...RUNTIME.language, compile: COMPILE } };
const STAGE = { wallMs: 3000, cpuMs: 3000, memoryBytes: null };

const job = (files: PistonFile[], memory: { compile?: number; run?: number } = {}): PistonJob => ({
  ...{ language: 'python', version: '*', files, stdin: '', args: [] },
  limits: {
    compile: { ...STAGE, memoryBytes: memory.compile ?? null },
    run: { ...STAGE, memoryBytes: memory.run ?? null },
  },
});
const file = (name: string | null, encoding: PistonFile['encoding'] = 'utf8'): PistonFile => ({
  ...{ name, encoding },
  content: encoding === 'hex' ? '00' : '',
});
const namesOf = (files: PistonFile[]) =>
  toExecutionInput(job(files), RUNTIME).request.files?.map(({ path }) => path);

describe('toExecutionInput', () => {
  it.each([
    ['a program without a name', [file(null)], ['main.py']],
    ['a program with a name', [file('start.py')], ['start.py']],
    ['more without a name', [file(null), file(null)], ['main.py', 'file1.code']],
    ['a program whose usual name is taken', [file(null), file('main.py')], ['file0.code', 'main.py']],
    ['a program behind bytes', [file('data', 'hex'), file(null)], ['main.py', 'data']],
    ['names with a dot in front', [file('./a/b.py')], ['a/b.py']],
  ])('names %s', (_what, files, names) => {
    expect(namesOf(files)).toEqual(names);
  });

  it.each([
    ['is left to the image', {}, RUNTIME, undefined],
    ['is what was asked for', { run: 100 * MIB }, RUNTIME, 100 * MIB],
    ['is enough for a sandbox', { run: 1 }, RUNTIME, 16 * MIB],
    ['is enough for the compiler', { run: 100 * MIB }, COMPILED, 256 * MIB],
    ['is what was asked for the compiler', { run: 100 * MIB, compile: 120 * MIB }, COMPILED, 120 * MIB],
  ])('memory %s', (_what, memory, runtime, memoryBytes) => {
    expect(toExecutionInput(job([file(null)], memory), runtime).limits.memoryBytes).toBe(memoryBytes);
  });

  it('refuses more files than there can be', () => {
    const many = Array.from({ length: 60 }, () => file(null));
    expect(() => toExecutionInput(job(many), RUNTIME)).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });
});
