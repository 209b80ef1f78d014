import { stripTypeScriptTypes } from 'node:module';
import { Linter } from 'eslint';
import { builtinRules } from 'eslint/use-at-your-own-risk';
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
  const unknown = rules.find((rule) => !builtinRules.has(rule));
  if (unknown !== undefined) throw new Error(`ESLint has no rule ${unknown}.`);
  const linter = new Linter();
  const chosen = rules.length === 0 ? recommended() : rules;
  const config = (sourceType: 'module' | 'commonjs'): Linter.Config => ({
    languageOptions: { ecmaVersion: 'latest', sourceType, globals: GLOBALS },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: Object.fromEntries(chosen.map((rule) => [rule, 'error'])),
  });
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

function recommended(): string[] {
  return [...builtinRules].filter(([, rule]) => rule.meta?.docs?.recommended === true).map(([name]) => name);
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
