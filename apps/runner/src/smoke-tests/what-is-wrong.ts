import { isDeepStrictEqual } from 'node:util';
import type { SmokeTest } from '@crucible/contracts/smoke-test';
import type { ProgramOutcome } from './run-program.ts';

const SHOWN_CHARACTERS = 600;

/** What of an outcome is not as a smoke test expects it, a sentence each; none when all is. */
export function whatIsWrong(outcome: ProgramOutcome, expected: SmokeTest['expected']): string[] {
  const wrong: string[] = [];
  const { status, exitCode, stdout, stderr } = expected;
  for (const [name, value] of Object.entries({ status, exitCode, stdout, stderr })) {
    const found = outcome[name as 'status' | 'exitCode' | 'stdout' | 'stderr'];
    if (value !== undefined && found !== value) wrong.push(differs(name, value, found));
  }
  for (const piece of expected.stderrContains)
    if (!outcome.stderr.includes(piece)) wrong.push(differs('part of stderr', piece, outcome.stderr));

  const places = outcome.diagnostics.map(({ file, line, column, code }) => ({ file, line, column, code }));
  const asExpected =
    places.length === expected.diagnostics.length &&
    expected.diagnostics.every((place, index) => {
      const found = places[index];
      return isDeepStrictEqual({ ...place, code: place.code ?? found?.code }, found);
    });
  if (!asExpected) wrong.push(differs('diagnostics', expected.diagnostics, places));

  const artifacts = new Map(outcome.artifacts.map(({ path, content }) => [path, Buffer.from(content)]));
  const names = Object.keys(expected.artifacts).toSorted();
  if (!isDeepStrictEqual([...artifacts.keys()].toSorted(), names))
    wrong.push(differs('artifacts', names, [...artifacts.keys()]));
  for (const [path, beginning] of Object.entries(expected.artifacts)) {
    const bytes = Buffer.from(beginning, 'base64');
    if (artifacts.get(path)?.subarray(0, bytes.length).equals(bytes) === false)
      wrong.push(`The artifact ${path} begins with something else.`);
  }
  // What the program said is the best hint of what the matter is.
  if (wrong.length > 0 && outcome.status !== expected.status)
    wrong.push(`It said: ${`${outcome.stderr}${outcome.stdout}`.slice(0, SHOWN_CHARACTERS)}`);
  return outcome.internalCause === null ? wrong : [...wrong, outcome.internalCause];
}

function differs(what: string, expected: unknown, found: unknown): string {
  const show = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, SHOWN_CHARACTERS);
  return `Its ${what} should be ${show(expected)} and is ${show(found)}.`;
}
