/**
 * Copies what a finished image needs of an installation with everything:
 * `node deploy/copy-packages.mjs <target> <package or ./workspace>...` copies these packages, or the dependencies of these
 * workspaces, with all that they depend on, to the same places below <target>. Run in the folder of the project.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What only people and compilers read. Prisma brings its compiler of queries for databases that are not used, too. */
const NOT_NEEDED = /\.(map|d\.ts|d\.mts|d\.cts)$|query_compiler_.*\.(mysql|sqlite|sqlserver|cockroachdb)\./;

const [target, ...wanted] = process.argv.slice(2);
const root = process.cwd();
const copied = new Set();

for (const item of wanted) {
  if (item.startsWith('./')) copyDependencies(join(root, item));
  else copyPackage(item, root);
}
console.log(`${copied.size} packages copied to ${target}`);

/** Peers are dependencies that somebody else is expected to name; here nobody else is there. Optional ones are left out. */
function copyDependencies(folder) {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifestOf(folder);
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  for (const name of [...Object.keys(dependencies), ...peers]) copyPackage(name, folder);
}

function copyPackage(name, from) {
  const folder = find(name, from);
  if (copied.has(folder)) return;
  copied.add(folder);
  const place = relative(root, folder);
  mkdirSync(dirname(join(target, place)), { recursive: true });
  if (lstatSync(folder).isSymbolicLink()) {
    // A workspace: its files are copied where it lies.
    symlinkSync(readlinkSync(folder), join(target, place));
  } else {
    cpSync(folder, join(target, place), { recursive: true, filter: (path) => isNeeded(path, folder) });
  }
  copyDependencies(realpathSync(folder));
}

/** Packages inside a package are copied when somebody depends on them. */
function isNeeded(path, folder) {
  return !NOT_NEEDED.test(path) && relative(folder, path) !== 'node_modules';
}

/** Looks a package up as Node does. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root) throw new Error(`${relative(root, from)} needs ${name}, which is not installed.`);
  }
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
