import type { ExecutionResult } from '../executor/executor.ts';
import { cappedText } from './capped-text.ts';
import type { CompileProblem } from './grader.ts';

const MAX_COMPILER_TEXT_BYTES = 64 * 1024;

/** What keeps a program from being run; null when it was compiled. A compiler that was stopped at a limit has compiled nothing either. */
export function compileProblem(
  { compile, diagnostics }: Pick<ExecutionResult, 'compile' | 'diagnostics'>,
  text: Uint8Array,
): CompileProblem | null {
  if (compile === null || compile.status === 'completed' || compile.status === 'cancelled') return null;
  return { status: compile.status, output: cappedText(text, MAX_COMPILER_TEXT_BYTES).text, diagnostics };
}
