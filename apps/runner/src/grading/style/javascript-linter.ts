import { stripTypeScriptTypes } from 'node:module';
import js from '@eslint/js';
import { Linter } from 'eslint';
import type { Lint } from './lint.ts';

const TYPESCRIPT = /\.[cm]?ts$/;
const COMMONJS = /\.c[jt]s$/;
/** Configurations go by names; what it is called decides nothing here. */
const LINTED_AS = 'program.js';
const USES_MODULES = /^\s*(import|export)\b/m;

/** What a program finds without declaring it. */
const GLOBALS = Object.fromEntries(
  [...Object.getOwnPropertyNames(globalThis), 'require', 'module', 'exports', '__dirname', '__filename'].map(
    (name) => [name, 'readonly' as const],
  ),
);

/** ESLint, with its recommended rules or those that are named. Throws for a rule that it does not know. */
export function createJavaScriptLinter(rules: readonly string[]): Lint {
  const linter = new Linter();
  const chosen = Object.fromEntries(rules.map((rule) => [rule, 'error' as const]));
  const config = (sourceType: 'module' | 'commonjs'): Linter.Config => ({
    languageOptions: { ecmaVersion: 'latest', sourceType, globals: GLOBALS },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: rules.length === 0 ? js.configs.recommended.rules : chosen,
  });
  // Throws for a rule that there is not.
  linter.verify('', config('module'), { filename: LINTED_AS });
  return ({ path, text }) => {
    const { code, isPlaced } = TYPESCRIPT.test(path) ? withoutTypes(text) : { code: text, isPlaced: true };
    const sourceType = COMMONJS.test(path) || !USES_MODULES.test(code) ? 'commonjs' : 'module';
    return linter
      .verify(code, config(sourceType), { filename: LINTED_AS, allowInlineConfig: false })
      .map((problem) => ({
        path,
        line: isPlaced ? problem.line : null,
        column: isPlaced ? problem.column : null,
        rule: problem.ruleId ?? 'syntax',
        message: problem.message,
      }));
  };
}

/** Blanks where the types were, so that everything else keeps its place; what has to be transformed loses it. */
function withoutTypes(text: string): { code: string; isPlaced: boolean } {
  try {
    return { code: stripTypeScriptTypes(text, { mode: 'strip' }), isPlaced: true };
  } catch {
    // Enums and the like become code; what is no TypeScript at all is a syntax error to the linter as well.
    try {
      return { code: stripTypeScriptTypes(text, { mode: 'transform' }), isPlaced: false };
    } catch {
      return { code: text, isPlaced: true };
    }
  }
}
