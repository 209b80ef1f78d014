import type { StudentGrading } from '@crucible/contracts/grading';
import { formatPoints } from '../../lib/format-points.ts';

/** How a grading looks, as a whole. */
export type GradingLook = 'waiting' | 'busy' | 'good' | 'bad' | 'fault' | 'idle';
export type GradingWords = { text: string; look: GradingLook };

type Told = Pick<
  StudentGrading,
  | 'status'
  | 'reason'
  | 'queuePosition'
  | 'done'
  | 'total'
  | 'compile'
  | 'costsAttempt'
  | 'results'
  | 'points'
  | 'maxPoints'
>;

/** Says how a grading stands or what came of it, and whether it has cost an attempt where one would think so. */
export function gradingWords(grading: Told): GradingWords {
  const { status, queuePosition, done, total, compile } = grading;
  switch (status) {
    case 'queued':
      return { look: 'waiting', text: queuedText(queuePosition) };
    case 'running':
      return { look: 'busy', text: done === 0 ? 'Testing…' : `Testing: ${done} of ${total} done` };
    case 'cancelled':
      return { look: 'idle', text: 'Cancelled' };
    case 'internal_error':
      return { look: 'fault', text: `Something went wrong on our side.${freeText(grading)} Try it again.` };
    case 'graded':
      if (compile !== null) return { look: 'bad', text: `It could not be compiled.${freeText(grading)}` };
      return gradedWords(grading);
  }
}

function queuedText(ahead: number | null): string {
  if (ahead === null) return 'Queued';
  return ahead === 0 ? 'Queued: you are next' : `Queued: ${ahead} ahead of you`;
}

function freeText({ reason, costsAttempt }: Told): string {
  return reason === 'samples' || costsAttempt !== false ? '' : ' No attempt was used.';
}

function gradedWords({ reason, results, points, maxPoints }: Told): GradingWords {
  const shown = results.filter(({ access }) => access === 'shown');
  const passed = shown.filter(({ verdict }) => verdict === 'passed').length;
  const isGood = passed === shown.length;
  const tests = `${passed} of ${shown.length} ${shown.length < results.length ? 'shown ' : ''}tests passed`;
  const sentence =
    shown.length === 0 ? 'Tested' : isGood && shown.length === results.length ? 'All tests passed' : tests;
  const counts = reason !== 'samples' && points !== null && maxPoints !== null;
  const worth = counts ? `, ${formatPoints(points)} of ${formatPoints(maxPoints)} points` : '';
  return { look: isGood ? 'good' : 'bad', text: `${sentence}${worth}` };
}
