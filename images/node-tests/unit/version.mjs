/* Says the version of a framework, for the catalog. */
import { readFileSync } from 'node:fs';

const name = process.argv[2];
const manifest = new URL(`./node_modules/${name}/package.json`, import.meta.url);
console.log(
  name === 'node_test' ? process.versions.node : JSON.parse(readFileSync(manifest, 'utf8')).version,
);
