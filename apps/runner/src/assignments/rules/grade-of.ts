import type { Counted } from '@crucible/contracts/assignment';
import { countedSubmission } from './counted-submission.ts';
import type { EffectiveDates } from './effective-dates.ts';
import { latePenalty } from './late-penalty.ts';

export type GradedSubmission = {
  id: string;
  number: number;
  createdAt: Date;
  /** Of the grading that counts, in the tests' own scale; null as long as there is none. */
  points: number | null;
  maxPoints: number | null;
  costsAttempt: boolean | null;
  /** Sum of the rubric items that were marked, in the assignment's points. */
  rubricPoints: number;
};

type Input = {
  assignment: { counted: Counted; points: number | null };
  /** What the tests of the current version are worth together, where nothing is said for the whole. */
  contentPoints: number;
  dates: Pick<EffectiveDates, 'dueAt' | 'latePercentPerDay'>;
  submissions: readonly GradedSubmission[];
  /** Points that the staff has given, whatever the tests say; null when it has not. */
  override: number | null;
};

export type Grade = {
  /** Null as long as there is nothing to be graded. */
  points: number | null;
  maxPoints: number;
  /** The submission that counts. */
  submissionId: string | null;
  /** What of its points were the tests', before anything was deducted. */
  testPoints: number | null;
  latePercent: number;
  rubricPoints: number;
  isOverridden: boolean;
};

/**
 * A person's grade for an assignment: the counted submission's points, scaled to the assignment's; less what being late
 * costs; plus the rubric's; never below 0. Or what the staff has said. Points are rounded once, at the end, to hundredths.
 */
export function gradeOf(input: Input): Grade {
  const { assignment, override } = input;
  const maxPoints = assignment.points ?? input.contentPoints;
  const earning = input.submissions.map((submission) => ({ ...submission, ...earningOf(submission, input) }));
  const counted = countedSubmission(assignment.counted, earning);
  const points = override ?? counted?.earned ?? null;
  return {
    points: points === null ? null : roundPoints(points),
    maxPoints: roundPoints(maxPoints),
    submissionId: counted?.id ?? null,
    testPoints: counted?.scaled == null ? null : roundPoints(counted.scaled),
    latePercent: counted?.latePercent ?? 0,
    rubricPoints: roundPoints(counted?.rubricPoints ?? 0),
    isOverridden: override !== null,
  };
}

type Earning = { scaled: number | null; latePercent: number; earned: number | null };

function earningOf(submission: GradedSubmission, { assignment, dates }: Input): Earning {
  const latePercent = latePenalty(dates, submission.createdAt);
  const scaled = scaledPoints(submission, assignment.points);
  if (scaled === null) return { scaled, latePercent, earned: null };
  const earned = Math.max(0, (scaled * (100 - latePercent)) / 100 + submission.rubricPoints);
  return { scaled, latePercent, earned };
}

/** The tests' points in the assignment's scale, which is the tests' own where nothing is said for the whole. */
export function scaledPoints(
  { points, maxPoints }: Pick<GradedSubmission, 'points' | 'maxPoints'>,
  whole: number | null,
): number | null {
  if (points === null) return null;
  if (whole === null) return points;
  return maxPoints === null || maxPoints === 0 ? 0 : (points / maxPoints) * whole;
}

/** To hundredths, halves away from 0; what floats are a little off does not matter. */
export function roundPoints(points: number): number {
  const hundredths = Math.round(Math.abs(points) * 100 * (1 + 4 * Number.EPSILON));
  return (Math.sign(points) * hundredths) / 100 + 0;
}
