import type { ExecutionArtifact } from '../../executor/executor.ts';
import { cappedText } from '../capped-text.ts';

/** What a checker or a judge says besides its exit code, by the names that Kattis uses. */
export type Feedback = {
  /** For the student. */
  message: string;
  /** For the staff. */
  judgeMessage: string;
  /** Share of the points, from 0 to 1; null where nothing is said. */
  share: number | null;
  /** What is wrong with it; null when nothing is. */
  problem: string | null;
};

const MAX_MESSAGE_BYTES = 2000;
const MAX_JUDGE_MESSAGE_BYTES = 16 * 1024;
const MAX_NUMBER_BYTES = 100;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads what was left in a feedback folder; `points` is what the test is worth, for a score that is no share. */
export function readFeedback(artifacts: readonly ExecutionArtifact[], points: number): Feedback {
  const textOf = (name: string, maxBytes: number): string | null => {
    const found = artifacts.find(({ path }) => path === name);
    return found === undefined ? null : cappedText(found.content, maxBytes).text.trim();
  };
  const multiplier = numberOf(textOf('score_multiplier.txt', MAX_NUMBER_BYTES));
  const score = numberOf(textOf('score.txt', MAX_NUMBER_BYTES));
  return {
    message: textOf('teammessage.txt', MAX_MESSAGE_BYTES) ?? '',
    judgeMessage: textOf('judgemessage.txt', MAX_JUDGE_MESSAGE_BYTES) ?? '',
    share: multiplier.value ?? shareOf(score.value, points),
    problem: multiplier.problem ?? score.problem,
  };
}

function shareOf(score: number | null, points: number): number | null {
  if (score === null) return null;
  return points === 0 ? 0 : score / points;
}

function numberOf(text: string | null): { value: number | null; problem: string | null } {
  if (text === null) return { value: null, problem: null };
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value) && value >= 0) return { value, problem: null };
  return { value: null, problem: 'It says a score that is no number.' };
}
