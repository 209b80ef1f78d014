import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const WORKSPACE = '/workspace';

/**
 * Keeps the test files in memory. On the disk there is an empty file in the place of each, for those who look whether it is there;
 * the text is given out once, to the framework, before it runs what it has loaded.
 */
export function keepTests(tests, { entries }) {
  const texts = new Map(tests.map(({ path, content }) => [join(WORKSPACE, path), content]));
  for (const path of texts.keys()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  }
  // Whoever looks for the packages of the submission finds the harness's, and no configuration of its own.
  for (const name of ['package.json', 'node_modules', '.babelrc', 'babel.config.js', 'jest.config.js'])
    if (existsSync(join(WORKSPACE, name)) && !texts.has(join(WORKSPACE, name)))
      rmSync(join(WORKSPACE, name), { recursive: true });
  return {
    entries: entries.map((path) => join(WORKSPACE, path)),
    isTest: (path) => texts.has(path) || entries.includes(path.slice(WORKSPACE.length + 1)),
    /** The text of a test file, once; null for every other file and ever after. */
    take(path) {
      const text = texts.get(path) ?? null;
      texts.delete(path);
      return text;
    },
    /** The name of a test, in which the file matters only where there are several. */
    nameOf(file, titles) {
      const name = titles.join(' > ');
      return entries.length > 1 ? `${file.slice(WORKSPACE.length + 1)} > ${name}` : name;
    },
  };
}
