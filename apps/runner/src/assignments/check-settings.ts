import type { AssignmentSettings } from '@crucible/contracts/assignment';
import type { DraftProblem } from '@crucible/contracts/draft-check';

/** What is not right with an assignment's settings: dates that contradict each other, and what is probably not meant. */
export function checkSettings(settings: AssignmentSettings, now: Date): DraftProblem[] {
  const { mode, opensAt, dueAt, closesAt, latePercentPerDay } = settings;
  const problems: DraftProblem[] = [];
  const report = (severity: DraftProblem['severity'], name: keyof AssignmentSettings, message: string) =>
    problems.push({ severity, path: `settings.${name}`, message });

  if (isBefore(dueAt, opensAt)) report('error', 'dueAt', 'It is due before it opens.');
  if (isBefore(closesAt, opensAt)) report('error', 'closesAt', 'It closes before it opens.');
  if (isBefore(closesAt, dueAt)) report('error', 'closesAt', 'It closes before it is due.');
  if (closesAt !== null && dueAt !== null && latePercentPerDay === null && isBefore(dueAt, closesAt))
    report(
      'warning',
      'closesAt',
      'Nothing is accepted between the due date and this, since there is no late policy.',
    );
  if (latePercentPerDay !== null && dueAt === null)
    report('warning', 'latePercentPerDay', 'Without a due date nothing is ever late.');
  if (mode === 'exam' && dueAt === null && closesAt === null)
    report('warning', 'closesAt', 'The exam has no end.');
  const end = closesAt ?? dueAt;
  if (end !== null && new Date(end) < now) report('warning', 'dueAt', 'All its dates are in the past.');
  return problems;
}

function isBefore(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && new Date(a) < new Date(b);
}
