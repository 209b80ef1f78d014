import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import { TestDetailSchema, TestVerdictSchema } from '@crucible/contracts/grading';
import type { TestDetail, TestResult } from '@crucible/contracts/grading';
import type { GradingResult } from '@crucible/db';
import { cappedText, MAX_SHOWN_BYTES } from './capped-text.ts';
import { PLACES_PER_TEST } from './to-results.ts';
import { formatCall, formatExpected } from './function/format-value.ts';

export type StoredResult = Omit<GradingResult, 'gradingRunId'>;

/** A stored result together with the test that it is of, and the test's place in the assignment. */
export type PlacedResult = {
  result: TestResult;
  test: AssignmentTest;
  place: number;
  /** Which of the test's parts it is, from 0; null where it is the whole test. */
  part: number | null;
};

type Source = { content: AssignmentContent; language: string };

/** What came of the tests, with all that belongs to them, as the staff sees it. Of tests that are not in the content nothing is told. */
export function toTestResults(rows: readonly StoredResult[], { content, language }: Source): PlacedResult[] {
  const places = new Map(content.tests.map((test, place) => [test.id, { test, place }]));
  return rows.flatMap((row) => {
    const found = places.get(row.testId.split('/', 1)[0] ?? '');
    if (found === undefined) return [];
    const part = row.testId === found.test.id ? null : row.position % PLACES_PER_TEST;
    return [{ ...found, part, result: toTestResult(row, found.test, language) }];
  });
}

function toTestResult(row: StoredResult, test: AssignmentTest, language: string): TestResult {
  return {
    testId: row.testId,
    name: row.name,
    groupId: test.groupId ?? null,
    isSample: test.isSample,
    visibility: test.visibility,
    verdict: TestVerdictSchema.parse(row.verdict),
    points: row.points,
    maxPoints: row.maxPoints,
    message: row.message,
    hint: test.hint,
    detail: { ...givenBy(test, language), ...TestDetailSchema.parse(row.detail) },
    durationMs: row.durationMs,
    cpuMs: row.cpuMs,
    memoryBytes: row.memoryBytes === null ? null : Number(row.memoryBytes),
  };
}

/** What a test itself says: it is not stored with every result. */
function givenBy(test: AssignmentTest, language: string): TestDetail {
  switch (test.kind) {
    case 'io':
      return { stdin: shown(test.stdin), args: test.args, expected: shown(test.expected) };
    case 'checker':
      return { stdin: shown(test.stdin), args: test.args, expected: shown(test.answer) };
    case 'interactive':
      return { stdin: shown(test.input), args: test.args };
    case 'function':
      return {
        call: shown(formatCall(test, language)),
        expected: shown(formatExpected(test, language)),
      };
    case 'unit':
    case 'static':
    case 'style':
      return {};
  }
}

function shown(text: string): string {
  return cappedText(Buffer.from(text), MAX_SHOWN_BYTES).text;
}
