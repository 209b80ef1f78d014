import { CaseCompareSchema } from '@crucible/contracts/execution-case';
import type { CaseVerdict } from '@crucible/contracts/execution-case';
import type { RunCase } from '@crucible/db';
import type { StepReport } from '../executor/executor.ts';
import { compareOutput } from './compare-output.ts';

export type CaseJudge = {
  /** Notes what a case wrote to its stdout. Cases follow one another. */
  write(position: number, data: Uint8Array): void;
  /** What became of a case that has ended, in order. */
  verdict(position: number, report: StepReport): CaseVerdict;
};

type Expectation = Pick<RunCase, 'position' | 'expected' | 'compare'>;

/**
 * Compares what cases write with what is expected of them. What was expected never leaves this process, so that no
 * submission can say of itself that it has passed. Holds the output of one case at a time.
 */
export function createCaseJudge(cases: readonly Expectation[]): CaseJudge {
  const expectations = new Map(cases.map((one) => [one.position, one]));
  const matches = new Map<number, boolean>();
  let current: { position: number; output: Uint8Array[] } | null = null;

  function settle(): void {
    if (current !== null) matches.set(current.position, isExpected(current.position, current.output));
    current = null;
  }

  function isExpected(position: number, output: readonly Uint8Array[]): boolean {
    const expectation = expectations.get(position);
    if (expectation === undefined || expectation.expected === null) return true;
    const compare = CaseCompareSchema.parse(expectation.compare);
    return compareOutput(Buffer.concat(output), expectation.expected, compare);
  }

  return {
    write(position, data) {
      if ((expectations.get(position)?.expected ?? null) === null) return;
      if (current?.position !== position) settle();
      current ??= { position, output: [] };
      // The engine may use the memory again.
      current.output.push(Uint8Array.from(data));
    },
    verdict(position, { status }) {
      const isJudged = (expectations.get(position)?.expected ?? null) !== null;
      if (status !== 'completed' || !isJudged) return status;
      if (current?.position === position) settle();
      return (matches.get(position) ?? isExpected(position, [])) ? 'passed' : 'wrong_answer';
    },
  };
}
