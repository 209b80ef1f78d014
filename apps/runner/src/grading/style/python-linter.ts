import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { z } from 'zod';
import type { Lint } from './lint.ts';

const TARGET = 'py311';
/** pycodestyle's errors that are about more than spaces, and what pyflakes finds. */
const RECOMMENDED = ['E4', 'E7', 'E9', 'F'];

/** Comments by which a program would excuse itself, made into others of the same length. */
const EXCUSES: readonly [RegExp, string][] = [
  [/noqa/gi, 'n0qa'],
  [/(#\s*)(ruf)f(\s*:)/gi, '$1$2_$3'],
  [/(#\s*)(flake)8(\s*:)/gi, '$1$2_$3'],
  [/(#\s*)(isor)t(\s*:)/gi, '$1$2_$3'],
];

const DiagnosticsSchema = z.array(
  z.object({
    code: z.string().nullable(),
    message: z.string(),
    start_location: z.object({ row: z.int(), column: z.int() }),
  }),
);

/** ruff, with the recommended rules or those that are named. Throws for a rule that it does not know. */
export function createPythonLinter(rules: readonly string[]): Lint {
  const workspace = new Workspace(
    { 'target-version': TARGET, lint: { select: rules.length === 0 ? RECOMMENDED : rules } },
    PositionEncoding.Utf16,
  );
  return (file) => {
    const text = EXCUSES.reduce((rest, [pattern, harmless]) => rest.replace(pattern, harmless), file.text);
    const found = DiagnosticsSchema.parse(workspace.check(text)).toSorted(
      (a, b) => a.start_location.row - b.start_location.row,
    );
    return found.map(({ code, message, start_location: at }) => ({
      path: file.path,
      line: at.row,
      column: at.column,
      rule: code ?? 'syntax',
      message,
    }));
  };
}
