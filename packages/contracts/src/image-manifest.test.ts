import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ImageManifestSchema } from './image-manifest.ts';
import { SmokeTestSchema } from './smoke-test.ts';
import { SourceFilesSchema } from './source-file.ts';

const folder = fileURLToPath(new URL('../../../images/', import.meta.url));
const images = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'image.json')));
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

it('finds the images of the repository', () => {
  expect(images).toEqual(expect.arrayContaining(['javascript', 'python', 'typescript']));
});

describe.each(images)('the image %s', (name) => {
  const manifest = ImageManifestSchema.parse(readJson(name, 'image.json'));
  // An image that is only frameworks for the tests of others has no programs of its own.
  const smokeFolder = join(folder, name, 'smoke');
  const smokeTests = (existsSync(smokeFolder) ? readdirSync(smokeFolder) : []).map((file) => ({
    file,
    content: readJson(name, 'smoke', file),
  }));

  it('is called like its folder and takes only parts that exist', () => {
    expect(manifest.name).toBe(name);
    for (const part of manifest.parts) expect(existsSync(join(folder, part)), part).toBe(true);
  });

  it('has a size budget, and a page that says what it is for', () => {
    expect(manifest.sizeBudgetBytes).toBeGreaterThan(0);
    expect(readFileSync(join(folder, name, 'README.md'), 'utf8').length).toBeGreaterThan(200);
  });

  it('tries every one of its languages', () => {
    const tried = new Set(smokeTests.map(({ content }) => SmokeTestSchema.parse(content).language));
    expect([...tried].toSorted()).toEqual(manifest.languages.map(({ id }) => id).toSorted());
  });

  it('has examples that could be sent as runs and begin with the entry file', () => {
    for (const language of manifest.languages) {
      for (const { title, files } of language.examples) {
        expect(SourceFilesSchema.safeParse(files).success, title).toBe(true);
        expect(files[0]?.path, title).toBe(language.entryFile);
      }
    }
  });

  it('has patterns that are regular expressions with the groups that are read', () => {
    for (const { versionPattern, compile } of manifest.languages) {
      expect(versionPattern).toMatch(/\(/);
      for (const group of ['file', 'line', 'message']) {
        if (compile?.diagnosticPattern !== undefined)
          expect(compile.diagnosticPattern).toContain(`?<${group}>`);
      }
      expect(() => [new RegExp(versionPattern), new RegExp(compile?.diagnosticPattern ?? '')]).not.toThrow();
    }
  });

  it('has well-formed smoke tests of its own languages', () => {
    expect(smokeTests.length > 0).toBe(manifest.languages.length > 0);
    for (const { file, content } of smokeTests) {
      const test = SmokeTestSchema.parse(content);
      expect(
        manifest.languages.map(({ id }) => id),
        file,
      ).toContain(test.language);
    }
  });
});

it('lets every language be asked for by one id, and no alias mean two', () => {
  const languages = images.flatMap(
    (name) => ImageManifestSchema.parse(readJson(name, 'image.json')).languages,
  );
  const names = languages.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
