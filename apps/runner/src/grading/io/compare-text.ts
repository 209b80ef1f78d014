import type { OutputCompare } from '@crucible/contracts/grading-compare';
import { compareOutput } from '../../runs/compare-output.ts';
import { matchesPattern } from './matches-pattern.ts';
import type { Comparison } from './matches-pattern.ts';

const DIFFERS = 'The output is not what is expected.';

/** Whether an output is what is expected, by the rule of a test. */
export function compareText(output: Uint8Array, expected: string, compare: OutputCompare): Comparison {
  if (compare.type === 'regex') return matchesPattern(output, expected, compare);
  const isEqual = isSame(output, Buffer.from(expected), compare);
  return { isEqual, message: isEqual ? '' : DIFFERS };
}

function isSame(
  output: Uint8Array,
  expected: Uint8Array,
  compare: Exclude<OutputCompare, { type: 'regex' }>,
): boolean {
  switch (compare.type) {
    case 'exact':
    case 'trimmed':
      return compareOutput(output, expected, compare.type);
    case 'whitespace':
      return Buffer.compare(withoutSpace(output), withoutSpace(expected)) === 0;
    case 'tokens': {
      const { tolerance, ignoreCase } = compare;
      const rule = tolerance === undefined ? 'tokens' : { type: 'numbers' as const, ...tolerance };
      return compareOutput(
        ignoreCase ? lowerCase(output) : output,
        ignoreCase ? lowerCase(expected) : expected,
        rule,
      );
    }
  }
}

/** Without the six ASCII characters that are white space. */
function withoutSpace(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
}

function lowerCase(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('utf8').toLowerCase());
}
