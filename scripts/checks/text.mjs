/** Checks the text of every file for what must not be committed: private addresses, switched-off rules, leftovers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../lib/source-files.mjs';

const root = join(import.meta.dirname, '../..');
const BINARY = /\.(?:png|ico|jpg|jpeg|gif|webp|woff2?|gz|tar|zip)$/;
const CODE = /\.(?:ts|tsx|mts|mjs|cjs|js|c|h|css)$/;
const THIS_FILE = 'scripts/checks/text.mjs';

const FORBIDDEN = [
  { what: 'the address of a package registry', pattern: /https?:\/\/(?:registry|npm)\.[\w.-]+/, files: /./ },
  {
    what: 'an absolute path of one machine',
    pattern: /(?<![\w./-])\/(?:work|home|Users)\/[a-z][\w-]*\//,
    files: /./,
  },
  {
    what: 'a switched-off rule',
    pattern: /(?:eslint|oxlint)-disable|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore|oxfmt-ignore/,
    // Programs that try to get past a linter say what they say.
    files: /^(?!tests\/forging\/programs\/).*\.(?:ts|tsx|mts|mjs|cjs|js|c|h|css)$/,
  },
  { what: 'unfinished work', pattern: /\b(?:TODO|FIXME|XXX)\b/, files: CODE },
  { what: 'a test that is not run', pattern: /\b(?:it|test|describe)\.(?:only|todo)\(/, files: CODE },
  { what: 'a merge conflict', pattern: /^(?:<{7}|>{7}) /m, files: /./ },
];

let problems = 0;
const files = sourceFiles(root).filter((path) => !BINARY.test(path) && path !== THIS_FILE);
for (const path of files) {
  const text = readFileSync(join(root, path), 'utf8');
  for (const { what, pattern, files: where } of FORBIDDEN) {
    const found = where.test(path) ? pattern.exec(text) : null;
    if (found === null) continue;
    problems += 1;
    console.error(`${path}:${text.slice(0, found.index).split('\n').length}: ${what}: ${found[0].trim()}`);
  }
}
console.log(`${files.length} files`);
process.exit(problems > 0 ? 1 : 0);
