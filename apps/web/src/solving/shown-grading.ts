import type { StudentGrading } from '@crucible/contracts/grading';
import type { GradingView } from '@crucible/contracts/submission';

/** A grading as this screen shows it. The staff, trying an assignment, sees all of its own results. */
export function shownGrading(view: GradingView): StudentGrading {
  if (view.view === 'student') return view.grading;
  const { results, ...grading } = view.grading;
  return {
    ...grading,
    results: results.map(({ testId, detail: { judgeOutput: _staff, ...detail }, ...result }) => ({
      ...{ key: testId, access: 'shown' as const, seenAfter: null, detail },
      ...{ groupId: result.groupId, isSample: result.isSample, maxPoints: result.maxPoints },
      ...{ name: result.name, verdict: result.verdict, points: result.points },
      ...{ message: result.message, hint: result.hint, durationMs: result.durationMs },
    })),
  };
}
