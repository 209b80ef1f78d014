import { createRequire } from 'node:module';
import babel from '@babel/core';

const require = createRequire(import.meta.url);
const TYPESCRIPT = require.resolve('@babel/preset-typescript');
const JEST = require.resolve('babel-preset-jest');
const ENV = [require.resolve('@babel/preset-env'), { targets: { node: 'current' }, modules: 'commonjs' }];
const TURNED_OFF = { xtest: 'test', xit: 'it', xdescribe: 'describe' };
const RUNNERS = new Set(['test', 'it', 'describe', 'suite', 'skip', 'each', 'concurrent']);

/** What Node runs, of JavaScript or TypeScript; lines stay where they were. `forJest` makes it CommonJS. */
export function transform(text, filename, { forJest, runsSkipped }) {
  const options = {
    ...{ filename, babelrc: false, configFile: false, retainLines: true, compact: false, sourceMaps: false },
    presets: [
      ...(forJest ? [ENV] : []),
      [TYPESCRIPT, { allowDeclareFields: true }],
      ...(forJest ? [JEST] : []),
    ],
    plugins: runsSkipped ? [runSkipped] : [],
    caller: { name: 'crucible', supportsStaticESM: !forJest, supportsTopLevelAwait: !forJest },
  };
  return babel.transformSync(text, options).code;
}

/** Turns `xtest(…)` and `test.skip(…)` into `test(…)`. */
function runSkipped({ types }) {
  return {
    visitor: {
      Identifier(path) {
        const name = TURNED_OFF[path.node.name];
        if (name !== undefined && path.key === 'callee') path.node.name = name;
        // The same with a table.
        else if (name !== undefined && path.parentPath.isMemberExpression() && path.key === 'object')
          path.node.name = name;
      },
      MemberExpression(path) {
        const { object, property, computed } = path.node;
        if (computed || !types.isIdentifier(property, { name: 'skip' })) return;
        if (types.isIdentifier(object) && RUNNERS.has(object.name)) path.replaceWith(object);
      },
    },
  };
}
