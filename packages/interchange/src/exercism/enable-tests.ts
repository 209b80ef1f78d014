import { maskScript } from './mask-script.ts';

const CALL = /(?<![\w$.])x(test|it|describe)(?=\s*[(.])/g;
/** At the beginning of a statement: what is skipped there is nobody's value. */
const OPTIONAL = /(?<=(?:^|[;{})])\s*)(?:test|it|describe)\.skip(?=\s*\()/g;
const IMPORTS = /\bimport\s*\{([^}]*)\}/g;

export type EnabledTests = {
  source: string;
  /** Tests, or groups of them, that are run now. */
  enabled: number;
  /** Those that are none any more. */
  leftOut: number;
};

/**
 * Enables the tests of a JavaScript or TypeScript file that Exercism has disabled, so that students do one after the other:
 * `xtest`, `xit` and `xdescribe`. What is marked with `.skip` is optional, and is left out: nobody would get points for it.
 */
export function enableTests(source: string): EnabledTests {
  const mask = maskScript(source);
  const calls = [...mask.matchAll(CALL)];
  const names = new Set(calls.map(([, name = '']) => name));
  const places = [...calls.map(({ index }) => index), ...importsToChange(mask, names)];
  const letters = source.split('');
  // Nothing moves, so that lines and columns in messages stay right.
  for (const place of places) letters[place] = ' ';
  const optional = [...mask.matchAll(OPTIONAL)];
  for (const { 0: marked, index } of optional)
    letters.splice(index, marked.length, ...'void'.padEnd(marked.length));
  return { source: letters.join(''), enabled: calls.length, leftOut: optional.length };
}

/** Where `xtest` is imported and `test` is not, `test` has to be. */
function importsToChange(mask: string, names: ReadonlySet<string>): number[] {
  const places: number[] = [];
  for (const { 0: whole, 1: list = '', index } of mask.matchAll(IMPORTS)) {
    const start = index + whole.indexOf('{') + 1;
    for (const name of names) {
      if (new RegExp(String.raw`\b${name}\b`).test(list)) continue;
      const disabled = new RegExp(String.raw`\bx${name}\b`).exec(list);
      if (disabled !== null) places.push(start + disabled.index);
    }
  }
  return places;
}
