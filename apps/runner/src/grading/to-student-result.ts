import type { StudentTestResult } from '@crucible/contracts/grading';
import { isVisible } from '../assignments/rules/is-visible.ts';
import type { VisibilityFacts } from '../assignments/rules/is-visible.ts';
import { testKey } from '../assignments/rules/test-key.ts';
import type { PlacedResult } from './to-test-result.ts';

export type StudentFacts = Omit<VisibilityFacts, 'hasPassed'>;

/** What a student is told of one result. Field by field, so that what is added stays with the staff until somebody decides otherwise. */
export function toStudentResult(placed: PlacedResult, facts: StudentFacts): StudentTestResult {
  const { result, test, place, part } = placed;
  const isShown = isVisible(test, { ...facts, hasPassed: result.verdict === 'passed' });
  const key = testKey({ id: test.id, position: place, isHidden: !isShown });
  const always = { groupId: result.groupId, isSample: result.isSample, maxPoints: result.maxPoints };
  if (!isShown) {
    return {
      ...always,
      key: part === null ? key : `${key}/${part + 1}`,
      name: null,
      access: 'hidden',
      seenAfter: seenAfter(test.visibility, facts),
      verdict: null,
      points: null,
      message: '',
      hint: '',
      detail: null,
      durationMs: null,
    };
  }
  return {
    ...always,
    key: part === null ? key : result.testId,
    name: result.name,
    access: 'shown',
    seenAfter: null,
    verdict: result.verdict,
    points: result.points,
    message: result.message,
    hint: result.verdict === 'passed' ? '' : result.hint,
    detail: studentDetail(placed),
    durationMs: result.durationMs,
  };
}

/** What is for a checker or a judge is shown with samples only; what they tell the staff, never. */
function studentDetail({ result, test }: PlacedResult): StudentTestResult['detail'] {
  const { judgeOutput: _staffOnly, ...detail } = result.detail;
  if (test.isSample || (test.kind !== 'checker' && test.kind !== 'interactive')) return detail;
  const { expected: _answer, ...withoutAnswer } = detail;
  if (test.kind === 'checker') return withoutAnswer;
  const { stdin: _input, ...withoutInput } = withoutAnswer;
  return withoutInput;
}

function seenAfter(
  visibility: PlacedResult['test']['visibility'],
  { dueAt }: StudentFacts,
): StudentTestResult['seenAfter'] {
  switch (visibility) {
    case 'after_due':
      return dueAt === null ? 'never' : 'due';
    case 'after_publishing':
      return 'publishing';
    case 'never':
      return 'never';
    // It is shown as soon as it fails, and there is nothing more to see when it has passed.
    case 'on_failure':
    case 'always':
      return null;
  }
}
