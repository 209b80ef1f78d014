import { expect, it } from 'vitest';
import { extractProgram } from './extract-program.ts';

const PROGRAM = 'def f():\n    return 1\n';

it.each([
  ['a block', `Here it is:\n\n\`\`\`python\n${PROGRAM}\`\`\`\nThat is all.`],
  ['a block by another name', `\`\`\`py\n${PROGRAM}\`\`\``],
  ['a block without a name', `\`\`\`\n${PROGRAM}\`\`\`\n`],
  ['a block of tildes', `~~~python\n${PROGRAM}~~~\n`],
  [
    'a block with lines that end as in Windows',
    `\`\`\`python\r\n${PROGRAM.replaceAll('\n', '\r\n')}\`\`\`\r\n`,
  ],
  ['a block that was cut', `Here:\n\`\`\`python\n${PROGRAM}`],
  ['the longest block', `\`\`\`python\nf()\n\`\`\`\nis defined by\n\`\`\`python\n${PROGRAM}\`\`\`\n`],
  ['the block of the language', `\`\`\`python\n${PROGRAM}\`\`\`\n\`\`\`text\n${'1\n'.repeat(50)}\`\`\`\n`],
  [
    'what comes after thoughts',
    `<think>\n\`\`\`python\n${'x = 1\n'.repeat(9)}\`\`\`\n</think>\n\`\`\`python\n${PROGRAM}\`\`\``,
  ],
  ['a bare program', `\n${PROGRAM}\n`],
])('finds %s', (_what, answer) => {
  expect(extractProgram(answer, 'python')).toBe(PROGRAM);
});

it('finds nothing where there is nothing', () => {
  expect(extractProgram(' \n', 'python')).toBe('');
});

it('keeps fences that are a part of the program', () => {
  const program = 'def f():\n    return """\n    a ``` b\n    """\n';
  expect(extractProgram(`\`\`\`python\n${program}\`\`\`\n`, 'python')).toBe(program);
});

it('takes no long time over fences that never close', () => {
  expect(extractProgram('```\n'.repeat(20_000), 'python').length).toBeGreaterThanOrEqual(0);
});
