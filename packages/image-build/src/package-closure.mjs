import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of Debian, from which all images are made. */
const C_LIBRARY = 'glibc';

/**
 * The folders of npm packages and of all that they need to run, as paths below `modules`: a package's own
 * `node_modules` counts before that of its surroundings, as Node has it. What is optional and not installed is left out, and what is
 * optional and for another C library than the images have, which only some versions of npm install.
 *
 * @param {string} modules the folder node_modules
 * @param {string[]} names
 * @returns {string[]} sorted: `jest`, `@babel/core`, `jest/node_modules/chalk`
 */
export function packageClosure(modules, names) {
  const found = new Set();
  const waiting = names.map((name) => ({ name, from: '', isOptional: false }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = findFolder(modules, next);
    if (folder === null && next.isOptional) continue;
    if (folder === null)
      throw new Error(`The package ${next.name} is not installed (for ${next.from || 'an image'}).`);
    if (found.has(folder)) continue;
    const manifest = JSON.parse(readFileSync(join(modules, folder, 'package.json'), 'utf8'));
    if (next.isOptional && manifest.libc !== undefined && !manifest.libc.includes(C_LIBRARY)) continue;
    found.add(folder);
    waiting.push(...needs(manifest, folder));
  }
  return [...found].toSorted();
}

function needs(manifest, from) {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifest;
  const optional = (names) => Object.keys(names).map((name) => ({ name, from, isOptional: true }));
  const isRequired = (name) => !(name in optionalDependencies);
  return [
    ...Object.keys(dependencies)
      .filter(isRequired)
      .map((name) => ({ name, from, isOptional: false })),
    ...optional(optionalDependencies),
    // Those that are mandatory were installed for somebody; the others are only of use to who names them.
    ...optional(peerDependencies).filter(
      ({ name }) => manifest.peerDependenciesMeta?.[name]?.optional !== true,
    ),
  ];
}

/** Where Node would find `name` for a package in the folder `from`. */
function findFolder(modules, { name, from }) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const folder = at === '' ? name : `${at}/node_modules/${name}`;
    if (existsSync(join(modules, folder, 'package.json'))) return folder;
    if (at === '') return null;
    if (!at.includes('/node_modules/')) at = '';
  }
}
