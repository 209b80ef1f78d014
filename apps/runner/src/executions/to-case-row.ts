import type { RequestedCase } from '@crucible/contracts/execution-case';
import type { Prisma } from '@crucible/db';

/** A case as it was asked for, as a row. */
export function toCaseRow(
  requested: RequestedCase,
  place: { runId: string; position: number },
): Prisma.RunCaseCreateManyInput {
  const { id, stdin, args, expected, compare } = requested;
  return {
    ...place,
    caseId: id,
    stdin: Buffer.from(stdin),
    args,
    expected: expected === undefined ? null : Buffer.from(expected),
    compare,
  };
}
