import type { Visibility } from '@crucible/contracts/assignment-test';
import type { GradingRun, TestResult } from '@crucible/contracts/grading';

type GradescopeVisibility = 'visible' | 'after_due_date' | 'after_published' | 'hidden';

export type GradescopeResults = {
  score: number;
  execution_time: number;
  output: string;
  output_format: 'text';
  test_output_format: 'text';
  test_name_format: 'text';
  visibility: 'visible';
  stdout_visibility: 'hidden';
  tests: GradescopeTest[];
};
type GradescopeTest = {
  score: number;
  max_score: number;
  status: 'passed' | 'failed';
  name: string;
  number: string;
  output: string;
  tags: string[];
  visibility: GradescopeVisibility;
};

const SECOND_MS = 1000;

/**
 * A grading in the form of results.json, as Gradescope reads it. It has what students may see of each test, and when; what
 * belongs to tests, like input and expected output, is in none of it.
 */
export function toGradescope({ points, results, compile, status }: GradingRun): GradescopeResults {
  const ms = results.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
  return {
    score: points ?? 0,
    execution_time: Math.round(ms) / SECOND_MS,
    output: compile?.output ?? (status === 'graded' ? '' : `The grading is not finished (${status}).`),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: results.map(toTest),
  };
}

function toTest(result: TestResult, index: number): GradescopeTest {
  const { points, maxPoints, verdict, name, message, groupId, hint } = result;
  const isPassed = verdict === 'passed';
  return {
    score: points,
    max_score: maxPoints,
    status: isPassed ? 'passed' : 'failed',
    name,
    number: `${index + 1}`,
    output: isPassed
      ? ''
      : [verdict.replaceAll('_', ' '), message, hint].filter((text) => text !== '').join('\n'),
    tags: groupId === null ? [] : [groupId],
    visibility: visibilityOf(result.isSample ? 'always' : result.visibility, isPassed),
  };
}

function visibilityOf(visibility: Visibility, isPassed: boolean): GradescopeVisibility {
  switch (visibility) {
    case 'always':
      return 'visible';
    case 'after_due':
      return 'after_due_date';
    case 'after_publishing':
      return 'after_published';
    case 'on_failure':
      return isPassed ? 'hidden' : 'visible';
    case 'never':
      return 'hidden';
  }
}
