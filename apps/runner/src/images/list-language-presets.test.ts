import { ManifestLanguageSchema } from '@crucible/contracts/image-manifest';
import { describe, expect, it } from 'vitest';
import { listLanguagePresets } from './list-language-presets.ts';

const language = (id: string, name: string) =>
  ManifestLanguageSchema.parse({
    ...{ id, name, versionCommand: ['x'], versionPattern: '(.*)', entryFile: 'main.x', extension: '.x' },
    ...{ editorLanguage: 'plaintext', run: { argv: ['x'] } },
    examples: [{ title: 'Hello', files: [{ path: 'main.x', content: '' }] }],
  });
const image = (name: string, ...languages: ReturnType<typeof language>[]) => ({
  ...{ name, digest: `sha256:${'0'.repeat(64)}`, tag: name, inputsHash: '', sizeBytes: 0, versions: {} },
  builtAt: '2026-05-12T10:00:00.000Z',
  manifest: {
    ...{ name, description: name, languages, frameworks: [], parts: [], packages: [], buildInputs: {} },
    isCore: false,
    defaultLimits: {
      ...{ wallMs: 1000, cpuMs: 1000, memoryBytes: 2 ** 26, pids: 16, outputBytes: 1000 },
      ...{ fileSizeBytes: 1024, workspaceBytes: 2 ** 23, inodes: 128 },
    },
  },
});

describe('listLanguagePresets', () => {
  it('has each language once, by name', () => {
    const images = [
      image('python', language('python', 'Python')),
      image('c', language('cpp', 'C++'), language('c', 'C')),
      image('scientific', language('python', 'Python of another image')),
    ];
    const names = listLanguagePresets({ catalog: { images } }).map(({ name }) => name);
    expect(names).toEqual(['C', 'C++', 'Python']);
  });
});
