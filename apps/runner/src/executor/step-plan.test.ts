import { describe, expect, it } from 'vitest';
import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import { sandboxKind, stepProcess } from './step-plan.ts';

const limits = {
  wallMs: 1000,
  cpuMs: 1000,
  memoryBytes: 2 ** 28,
  pids: 64,
  outputBytes: 1000,
  fileSizeBytes: 1024,
  workspaceBytes: 2 ** 26,
  inodes: 4096,
};
const language: ManifestLanguage = {
  id: 'demo',
  name: 'Demo',
  aliases: [],
  versionCommand: ['demo'],
  versionPattern: '(.*)',
  entryFile: 'main.demo',
  extension: '.demo',
  editorLanguage: 'plaintext',
  compile: { argv: ['check', '{files}'], prelaunch: ['check-server'], wallMs: 1, cpuMs: 1 },
  run: { argv: ['demo', '{entry}', '{args}'] },
  env: { DEMO: '1' },
  examples: [{ title: 'Hello', files: [{ path: 'main.demo', content: '' }], stdin: '' }],
};
const image: BuiltImage = {
  name: 'demo',
  digest: `sha256:${'0'.repeat(64)}`,
  tag: 'demo:1',
  inputsHash: 'x',
  sizeBytes: 1,
  builtAt: '2026-01-01T00:00:00Z',
  versions: { demo: '1' },
  manifest: {
    name: 'demo',
    description: 'x',
    languages: [language],
    defaultLimits: limits,
    isCore: true,
    buildInputs: {},
    frameworks: [],
    packages: [],
    parts: [],
  },
};

describe('stepProcess', () => {
  it('fills in the entry, all files and the arguments, each as an argument of its own', () => {
    const input = { paths: ['main.demo', 'a b.demo'], args: ['$(x)', '-v'], terminal: null };
    expect(stepProcess(language.run, language, input).argv).toEqual(['demo', 'main.demo', '$(x)', '-v']);
    expect(stepProcess({ argv: ['c', '{files}'] }, language, input).argv).toEqual([
      'c',
      'main.demo',
      'a b.demo',
    ]);
    expect(stepProcess({ argv: ['c', '{others}', '{entry}'] }, language, input).argv).toEqual([
      'c',
      'a b.demo',
      'main.demo',
    ]);
  });

  it('gives an entry that begins with a dash as a path, which nobody takes for an option', () => {
    const input = { paths: ['--eval=1.demo'], args: [], terminal: null };
    expect(stepProcess(language.run, language, input).argv).toEqual(['demo', './--eval=1.demo']);
  });

  it('tells a program about its terminal only when there is one', () => {
    const input = { paths: ['main.demo'], args: [], terminal: null };
    const size = { columns: 100, rows: 30 };
    expect(stepProcess(language.run, language, input).env.join()).not.toContain('COLUMNS');
    expect(stepProcess(language.run, language, { ...input, terminal: size }).env).toContain('COLUMNS=100');
  });

  it('gives the environment of the manifest and nothing of the runner', () => {
    const { env } = stepProcess(language.run, language, { paths: ['m'], args: [], terminal: null });
    expect(env).toContain('DEMO=1');
    expect(env.some((item) => item.startsWith('DATABASE_URL='))).toBe(false);
  });
});

describe('sandboxKind', () => {
  it('prepares the steps that have something to prepare', () => {
    expect(sandboxKind({ image, language, limits }, 'standard').prepared.map(({ step }) => step)).toEqual([
      'compile',
    ]);
  });

  it('shares a pool between limits that a waiting sandbox does not depend on, and only those', () => {
    const key = (changed: Partial<typeof limits>) =>
      sandboxKind({ image, language, limits: { ...limits, ...changed } }, 'standard').key;
    expect(key({ wallMs: 5 })).toBe(key({}));
    expect(key({ memoryBytes: 2 ** 27 })).not.toBe(key({}));
  });
});
