'use strict';
/*
 * Preloaded where programs are TypeScript: relative imports find their file in every spelling that the type checker
 * accepts ('./util', './util.ts', './util.js').
 */
const fs = require('node:fs');
const { registerHooks } = require('node:module');
const { fileURLToPath, pathToFileURL } = require('node:url');

const RELATIVE = /^\.\.?(\/|$)/;
const TYPESCRIPT_OF = { '.js': '.ts', '.mjs': '.mts', '.cjs': '.cts' };
const ENDINGS = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '/index.ts', '/index.js'];

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = RELATIVE.test(specifier) ? findFile(specifier, context.parentURL) : null;
    if (found === null) return nextResolve(specifier, context);
    // require() takes paths, import takes URLs.
    return nextResolve(context.conditions.includes('require') ? found : pathToFileURL(found).href, context);
  },
});

/** The path of the file that is meant, or null where Node finds it (or not) by itself. */
function findFile(specifier, parentUrl) {
  if (parentUrl === undefined || !parentUrl.startsWith('file:')) return null;
  const path = fileURLToPath(new URL(specifier, parentUrl));
  if (isFile(path)) return null;
  return candidates(path).find(isFile) ?? null;
}

function candidates(path) {
  const ending = path.slice(path.lastIndexOf('.'));
  const twin = TYPESCRIPT_OF[ending];
  const others = ENDINGS.map((other) => path + other);
  return twin === undefined ? others : [path.slice(0, -ending.length) + twin, ...others];
}

function isFile(path) {
  return fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
