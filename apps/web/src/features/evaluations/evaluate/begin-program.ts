type Problem = { prompt: string; entryPoint: string };

const COMMENTS: Readonly<Record<string, string>> = { python: '#', ruby: '#', bash: '#', r: '#', sql: '--' };

/** What a program for a problem begins with: the prompt, as a comment where it is no code. */
export function beginProgram({ prompt, entryPoint }: Problem, language: string): string {
  const isCode =
    entryPoint !== '' && new RegExp(`\\b${entryPoint}\\s*\\(`).test(prompt) && prompt.includes('\n');
  if (isCode) return prompt.endsWith('\n') ? prompt : `${prompt}\n`;
  const sign = COMMENTS[language] ?? '//';
  return `${prompt
    .trim()
    .split('\n')
    .map((line) => `${sign} ${line}`.trimEnd())
    .join('\n')}\n`;
}
