import { expect, it } from 'vitest';
import { AdoptImageSchema } from './admin-image.ts';

const LANGUAGE = {
  ...{ id: 'python', name: 'Python', versionCommand: ['python3', '--version'], versionPattern: '(.+)' },
  ...{
    entryFile: 'main.py',
    extension: '.py',
    editorLanguage: 'python',
    run: { argv: ['python3', '{entry}'] },
  },
  examples: [{ title: 'Hello', files: [{ path: 'main.py', content: '1' }] }],
};
const LIMITS = {
  ...{ wallMs: 1000, cpuMs: 1000, memoryBytes: 2 ** 27, outputBytes: 1000, pids: 16 },
  ...{ fileSizeBytes: 2 ** 20, workspaceBytes: 2 ** 24, inodes: 1000 },
};
const isAccepted = (...languages: object[]) =>
  AdoptImageSchema.safeParse({
    ...{
      imageName: 'physics',
      reference: 'custom/physics:1',
      description: 'x',
      defaultLimits: LIMITS,
      languages,
    },
  }).success;

it('takes languages of which each is there once, with patterns that can be read', () => {
  expect(isAccepted(LANGUAGE)).toBe(true);
  expect(isAccepted(LANGUAGE, { ...LANGUAGE, id: 'pypy' })).toBe(true);
  expect(isAccepted(LANGUAGE, LANGUAGE)).toBe(false);
  expect(isAccepted({ ...LANGUAGE, versionPattern: '(' })).toBe(false);
  expect(isAccepted({ ...LANGUAGE, versionPattern: '(a|'.repeat(1_000) })).toBe(false);
});
