import type { Refusal } from '@crucible/contracts/student-assignment';
import { attemptsUsed } from './attempts-used.ts';
import type { Attempt } from './attempts-used.ts';
import type { EffectiveDates } from './effective-dates.ts';

type Input = {
  isCourseArchived: boolean;
  /** Published, and not archived. */
  isPublished: boolean;
  dates: EffectiveDates;
  /** Between two attempts, in milliseconds; null where none is needed. */
  cooldownMs: number | null;
  /** All submissions of the person. */
  attempts: readonly Attempt[];
  now: Date;
};

export type HandIn =
  | { isAllowed: true; isLate: boolean; attemptsLeft: number | null }
  /** `until` is when it ends, where time alone ends it. */
  | { isAllowed: false; reason: Refusal; until: Date | null; attemptsLeft: number | null };

/** Whether a person may hand in now, and if not, for which one of the reasons: the one that lasts longest comes first. */
export function mayHandIn(input: Input): HandIn {
  const { dates, now } = input;
  const used = attemptsUsed(input.attempts);
  const attemptsLeft = dates.maxAttempts === null ? null : Math.max(0, dates.maxAttempts - used.length);
  const refuse = (reason: Refusal, until: Date | null = null): HandIn => ({
    ...{ isAllowed: false, reason, until, attemptsLeft },
  });

  if (input.isCourseArchived) return refuse('course_archived');
  if (!input.isPublished) return refuse('not_published');
  if (dates.opensAt !== null && now < dates.opensAt) return refuse('not_open', dates.opensAt);
  if (dates.acceptsUntil !== null && now > dates.acceptsUntil) return refuse('closed');
  if (attemptsLeft === 0) return refuse('no_attempts_left');
  const readyAt = cooledDownAt(used, input.cooldownMs);
  if (readyAt !== null && now < readyAt) return refuse('too_soon', readyAt);
  return { isAllowed: true, isLate: dates.dueAt !== null && now > dates.dueAt, attemptsLeft };
}

function cooledDownAt(used: readonly Attempt[], cooldownMs: number | null): Date | null {
  if (cooldownMs === null || used.length === 0) return null;
  return new Date(Math.max(...used.map(({ createdAt }) => createdAt.getTime())) + cooldownMs);
}
