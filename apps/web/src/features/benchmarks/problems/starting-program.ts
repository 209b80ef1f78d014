import { isPromptText } from './is-prompt-text.ts';
import type { PromptOf } from './is-prompt-text.ts';

/** How the other languages' lines of comment begin is `//`. */
const HASH_LANGUAGES: readonly string[] = ['python', 'ruby', 'bash', 'r'];

/** With what one starts on a problem: the prompt, as a comment where it is words. */
export function startingProgram(problem: PromptOf & { prompt: string }, language: string): string {
  if (!isPromptText(problem)) return problem.prompt;
  const mark = HASH_LANGUAGES.includes(language) ? '#' : '//';
  const lines = problem.prompt.trim().split(/\r?\n/);
  return `${lines.map((line) => `${mark} ${line}`.trimEnd()).join('\n')}\n\n`;
}
