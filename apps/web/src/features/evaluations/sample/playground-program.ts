import type { ProblemTest } from '@crucible/contracts/benchmark-problem';

type Input = { program: string; test: ProblemTest | null; entryPoint: string };
type Runnable = { content: string; stdin: string };

/**
 * A sample as a program that can be run by itself: with its test behind it where that is text, with a call for each input
 * where it is data, and with the first input of a test of whole programs. Without a test it is the program alone.
 */
export function playgroundProgram({ program, test, entryPoint }: Input): Runnable {
  const content = program.endsWith('\n') ? program : `${program}\n`;
  switch (test?.kind) {
    case 'check':
      return tested(content, `${test.code.trim()}\n\ncheck(${entryPoint})`);
    case 'asserts':
      return tested(content, [...test.imports, ...test.asserts].join('\n'));
    case 'io':
      return { content, stdin: test.cases[0]?.stdin ?? '' };
    case 'function':
      return tested(content, callsOf(test.calls, entryPoint));
    case undefined:
      return { content, stdin: '' };
  }
}

const MOST_CALLS = 20;

type Call = { functionName?: string | undefined; args: readonly unknown[]; expected?: unknown };

/** JSON is read by Python itself, so that nothing in it is taken for code. */
function callsOf(calls: readonly Call[], entryPoint: string): string {
  const lines = calls.slice(0, MOST_CALLS).map(({ functionName, args }) => {
    const given = JSON.stringify(JSON.stringify(args));
    return `print(${functionName ?? entryPoint}(*json.loads(${given})))`;
  });
  return ['import json', ...lines].join('\n');
}

function tested(content: string, test: string): Runnable {
  return {
    content: `${content}\n\n# The test\n${test}\nprint("The test has come to its end.")\n`,
    stdin: '',
  };
}
