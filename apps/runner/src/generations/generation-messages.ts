import type { ProblemTest } from '@crucible/contracts/benchmark-problem';

export type AskedProblem = {
  position: number;
  key: string;
  prompt: string;
  entryPoint: string;
  test: ProblemTest;
  isPublic: boolean;
};

export type ChatMessage = { role: 'system' | 'user'; content: string };

type Circumstances = { language: string; systemPrompt: string };

const ASKS_FOR_BLOCK =
  'Answer with the whole program, with everything that it imports, in one block of code.';

/** What a model is sent for a problem. docs/evaluations.md tells the same to people. */
export function generationMessages(
  problem: AskedProblem,
  { language, systemPrompt }: Circumstances,
): ChatMessage[] {
  const user = { role: 'user' as const, content: questionOf(problem, language) };
  return systemPrompt.trim() === '' ? [user] : [{ role: 'system', content: systemPrompt }, user];
}

function questionOf(problem: AskedProblem, language: string): string {
  const { prompt, test } = problem;
  if (isCode(test))
    return `Complete this ${language} program. ${ASKS_FOR_BLOCK}\n\n${fenced(prompt, language)}`;
  const how =
    test.kind === 'io'
      ? `Write a ${language} program that reads its standard input and writes to its standard output. `
      : `${examplesOf(problem, language)}Write it in ${language}. `;
  return `${prompt.trim()}\n\n${how}${ASKS_FOR_BLOCK}`;
}

/** Whether a problem's prompt is the beginning of a program, and no sentence. */
function isCode(test: ProblemTest): boolean {
  return test.kind === 'check' || (test.kind === 'function' && test.isPromptCode);
}

/** A sentence alone does not say what the function is called. Tests of private problems go nowhere. */
function examplesOf({ test, isPublic, entryPoint }: AskedProblem, language: string): string {
  if (test.kind === 'asserts' && isPublic)
    return `It has to pass these tests:\n\n${fenced(test.asserts.join('\n'), language)}\n`;
  return entryPoint === '' ? '' : `The function is called \`${entryPoint}\`. `;
}

const fenced = (code: string, language: string) => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\`\n`;
