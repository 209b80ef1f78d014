/**
 * Completes package-lock.json after an `npm install`, so that `npm ci` accepts it on every platform.
 * With `--check` it changes nothing and fails when there is something to do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesWithAddress, missingOptionalEntries, undecidedScripts } from './lib/lock-entries.mjs';

const root = join(import.meta.dirname, '..');
const lockFile = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const undecided = undecidedScripts(lock, manifest);
if (undecided.length > 0) {
  console.error(
    `Say in "allowScripts" of package.json whether these may run an install script: ${undecided.join(', ')}`,
  );
  process.exit(1);
}

const missing = missingOptionalEntries(lock);
const addressed = entriesWithAddress(lock);
if (process.argv.includes('--check')) {
  for (const key of Object.keys(missing)) console.error(`package-lock.json misses ${key}`);
  for (const key of addressed) console.error(`package-lock.json says where ${key} was downloaded from`);
  process.exit(Object.keys(missing).length + addressed.length > 0 ? 1 : 0);
}

for (const key of addressed) delete lock.packages[key].resolved;
const entries = Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) =>
  a.localeCompare(b, 'en'),
);
writeFileSync(lockFile, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
console.log(
  `package-lock.json: ${Object.keys(missing).length} added, ${addressed.length} download addresses removed.`,
);
