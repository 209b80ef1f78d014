type Said = { message: string; stderr: string; testLine: string };

/** The name that a program has while it is tested. */
const OF_PROGRAM = /solution\.\w+"?(?:, line |:)(\d+)/g;
const OF_TEST = /^Line (\d+) of the test/;

/**
 * The lines, from 1, at which a sample failed: the innermost one of the program that its errors name, and that of its test.
 * Null where nothing names one.
 */
export function failingLines({ message, stderr, testLine }: Said): {
  program: number | null;
  test: number | null;
} {
  const named = [...`${stderr}\n${message}`.matchAll(OF_PROGRAM)].at(-1)?.[1];
  const tested = OF_TEST.exec(testLine)?.[1];
  return {
    program: named === undefined ? null : Number(named),
    test: tested === undefined ? null : Number(tested),
  };
}
