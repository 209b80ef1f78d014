/** What models think aloud before they answer. */
const THOUGHTS = /^\s*<think>[\s\S]*?<\/think>/;
/** A fenced block; one that has no end, because the answer was cut, ends with it. */
const BLOCK = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w+#.-]*)[^\n]*\n([\s\S]*?)(?:^[ \t]*\1[ \t]*$|(?![\s\S]))/gm;

const NAMES: Readonly<Record<string, readonly string[]>> = {
  python: ['python', 'py', 'python3'],
  javascript: ['javascript', 'js', 'node'],
  typescript: ['typescript', 'ts'],
  cpp: ['cpp', 'c++', 'cc', 'cxx'],
};

/**
 * The program in a model's answer: the longest block of code in the language that was asked for, or else the longest block, or else
 * all of the answer.
 */
export function extractProgram(answer: string, language: string): string {
  const text = answer.replaceAll('\r\n', '\n').replace(THOUGHTS, '');
  const blocks = [...text.matchAll(BLOCK)].map(([, , name = '', code = '']) => ({
    name: name.toLowerCase(),
    code,
  }));
  const names = NAMES[language] ?? [language];
  const inLanguage = blocks.filter(({ name }) => names.includes(name));
  const [first, ...others] = inLanguage.length > 0 ? inLanguage : blocks;
  if (first === undefined) return text.trim() === '' ? '' : `${text.trim()}\n`;
  return others.reduce((longest, block) => (block.code.length > longest.code.length ? block : longest), first)
    .code;
}
