import type { BoardState } from '@crucible/contracts/assignment-board';
import type { AssignmentMode } from '@crucible/contracts/assignment';
import type { Visibility } from '@crucible/contracts/assignment-test';
import { arePointsTold } from '../../assignments/rules/are-points-told.ts';

type Facts = {
  hasBoard: boolean;
  mode: AssignmentMode;
  /** Of an exam: whether nobody can sit it any more. */
  isExamOver: boolean;
  /** Each kind of visibility that a test has which is no sample. */
  visibilities: readonly Visibility[];
  resultsPublishedAt: Date | null;
  now: Date;
};

type Shown = { state: BoardState; told: 'all' | 'tests' | 'none' };

/**
 * What an assignment's board shows, to everybody alike: points that each of its students is told whatever their due date
 * is, so that neither what came of hidden tests nor anybody's extension can be read from it; of an exam nothing before it
 * is over for all and its results are published.
 */
export function boardState({ hasBoard, isExamOver, ...facts }: Facts): Shown {
  if (!hasBoard) return { state: 'off', told: 'none' };
  const isExam = facts.mode === 'exam';
  if (isExam && !isExamOver) return { state: 'exam', told: 'none' };
  if (isExam && facts.resultsPublishedAt === null) return { state: 'waiting', told: 'none' };
  const told = arePointsTold({ ...facts, dueAt: null });
  return { state: told === 'none' ? 'waiting' : 'shown', told };
}
