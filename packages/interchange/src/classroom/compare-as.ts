import type { OutputCompare } from '@crucible/contracts/grading-compare';

type Expectation = {
  input?: string | null | undefined;
  output?: string | null | undefined;
  comparison?: 'exact' | 'included' | 'regex' | null | undefined;
};

const ANYTHING = '(?s:.*)';
const REGEX = { type: 'regex', ignoreCase: false } as const;
/** Groups that look ahead or back, and references to groups: they take more than linear time. */
const BEYOND_LINEAR = /\(\?(?:<?[=!])|\\[1-9]|\\k</;

/** How GitHub Classroom compares; both sides are trimmed there, and an exit code other than 0 always fails. */
export function compareAs(
  { input, output, comparison }: Expectation,
  warn: (problem: string) => void,
): { expected: string; compare: OutputCompare } {
  const expected = (output ?? '').replaceAll('\r\n', '\n');
  const isExitCodeAll = expected === '' && (input ?? '') === '';
  if (isExitCodeAll) return { expected: ANYTHING, compare: REGEX };
  if (comparison === 'exact') return { expected: expected.trim(), compare: { type: 'trimmed' } };
  if (comparison === 'regex') {
    if (BEYOND_LINEAR.test(expected))
      warn(
        'its pattern looks around or refers back, which patterns here cannot; the test has to be changed.',
      );
    return { expected: `${ANYTHING}(?:${expected})${ANYTHING}`, compare: REGEX };
  }
  return { expected: `${ANYTHING}${quoted(expected.trim())}${ANYTHING}`, compare: REGEX };
}

function quoted(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
