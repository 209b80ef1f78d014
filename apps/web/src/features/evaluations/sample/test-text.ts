import type { ProblemTest } from '@crucible/contracts/benchmark-problem';

const MOST_SHOWN = 50;

/** A problem's test, as text to be read. */
export function testText(test: ProblemTest): string {
  switch (test.kind) {
    case 'check':
      return test.code;
    case 'asserts':
      return [...test.imports, ...test.asserts].join('\n');
    case 'function':
      return shown(
        test.calls.map(({ args, expected, throws }) => {
          const given = args.map((arg) => JSON.stringify(arg)).join(', ');
          return throws === undefined
            ? `(${given}) → ${JSON.stringify(expected)}`
            : `(${given}) raises ${throws}`;
        }),
      );
    case 'io':
      return shown(test.cases.map(({ stdin, expected }) => `${stdin.trimEnd()}\n→ ${expected.trimEnd()}\n`));
  }
}

function shown(lines: readonly string[]): string {
  const rest = lines.length - MOST_SHOWN;
  return [...lines.slice(0, MOST_SHOWN), ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}
