/** Checks who imports whom, by the rules of .dependency-cruiser.cjs, and that every module was looked at. */
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { sourceFiles } from '../lib/source-files.mjs';

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['apps', 'packages', 'images/agent', 'e2e', 'bench', 'tests', 'scripts', 'prisma.config.ts'];
const MODULE = /\.(?:ts|tsx|mts|mjs|cjs|js|jsx)$/;

process.chdir(root);
const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'));
const tsConfig = extractTSConfig(join(root, 'tsconfig.base.json'));
const { output } = await cruise(FOLDERS, options, undefined, { tsConfig });

for (const violation of output.summary.violations) {
  console.error(`${violation.rule.name}: ${describe(violation)}`);
  console.error(`    ${commentOf(violation.rule.name)}`);
}

const scanned = new Set(output.modules.map((module) => module.source));
const inFolders = (path) => FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`));
const written = sourceFiles(root).filter(
  (path) => MODULE.test(path) && inFolders(path) && !path.endsWith('.d.ts'),
);
const unseen = written.filter((path) => !scanned.has(path));
for (const path of unseen) console.error(`${path} was not looked at, so nothing is known of its imports.`);

const imports = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
if (imports < written.length)
  console.error(`Only ${imports} imports were seen in ${written.length} modules: the parser is blind.`);

console.log(`${written.length} modules, ${imports} imports`);
process.exit(output.summary.violations.length > 0 || unseen.length > 0 || imports < written.length ? 1 : 0);

function describe({ type, from, to, cycle }) {
  if (type === 'cycle') return [from, ...cycle.map((step) => step.name ?? step)].join(' → ');
  return from === to ? from : `${from} → ${to}`;
}

function commentOf(name) {
  return options.ruleSet.forbidden.find((forbidden) => forbidden.name === name)?.comment ?? '';
}
