import { RE2JS } from 're2js';

export type Comparison = { isEqual: boolean; message: string };

const MAX_PATTERN_LENGTH = 10_000;
/** Length of the output times size of the pattern, to which the time is proportional: a fraction of a second. */
const MAX_WORK = 20_000_000;

/**
 * Whether the whole output, but for line ends at its end, matches a pattern in RE2's syntax. The time is linear in the output
 * whatever the pattern is, and bounded.
 */
export function matchesPattern(
  output: Uint8Array,
  expected: string,
  { ignoreCase }: { ignoreCase: boolean },
): Comparison {
  const compiled = compile(withoutLineEnd(expected), ignoreCase);
  if (compiled === null) return { isEqual: false, message: 'The expected pattern is not a valid one.' };
  if (output.length * compiled.programSize() > MAX_WORK)
    return { isEqual: false, message: 'The output is too long to be compared with a pattern.' };
  const isEqual = compiled.testExact(withoutLineEnd(Buffer.from(output).toString('utf8')));
  return { isEqual, message: isEqual ? '' : 'The output does not have the expected form.' };
}

/** Whether something can be matched against it. */
export function isPattern(text: string): boolean {
  return compile(withoutLineEnd(text), false) !== null;
}

function compile(pattern: string, ignoreCase: boolean): RE2JS | null {
  if (pattern.length > MAX_PATTERN_LENGTH) return null;
  try {
    return RE2JS.compile(pattern, RE2JS.DOTALL | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0));
  } catch {
    return null;
  }
}

function withoutLineEnd(text: string): string {
  return text.replace(/[\r\n]+$/, '');
}
