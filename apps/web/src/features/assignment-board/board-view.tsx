'use client';

import type { AssignmentBoard } from '@crucible/contracts/assignment-board';
import { EyeOff, Hourglass, Trophy } from 'lucide-react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { BoardTable } from './board-table.tsx';
import { OwnPlaceCard } from './own-place-card.tsx';

/** Who is on an assignment's leaderboard, in order, and one's own place on it. */
export function BoardView({ board }: { board: AssignmentBoard }) {
  const { isStaff, mayJoin, ownPlace } = board;
  return (
    <div className="grid gap-5">
      {(mayJoin || ownPlace !== null) && <OwnPlaceCard board={board} />}
      {isStaff && board.state !== 'off' && (
        <p className="max-w-prose text-sm text-muted">
          Students are here if they wish to be, and see this page without the names behind pseudonyms.
        </p>
      )}
      <Rows board={board} />
    </div>
  );
}

function Rows({ board }: { board: AssignmentBoard }) {
  const { assignment, course, isStaff, rows, state } = board;
  switch (state) {
    case 'off':
      return (
        <EmptyState
          icon={EyeOff}
          title="The leaderboard is turned off"
          action={
            <ButtonLink href={`/courses/${course.id}/assignments/${assignment.id}/edit`}>
              Edit the assignment
            </ButtonLink>
          }
        >
          Students do not see it. It can be turned on in the settings of the assignment.
        </EmptyState>
      );
    case 'exam':
      return (
        <EmptyState icon={Hourglass} title="Not during the exam">
          Points are shown here once nobody can sit the exam any more and its results are published.
        </EmptyState>
      );
    case 'waiting':
      return (
        <EmptyState icon={Hourglass} title="Nothing to see yet">
          Points are shown here once {isStaff ? 'you publish the results' : 'the results are published'},
          since they would tell what came of hidden tests.
        </EmptyState>
      );
    case 'shown':
      return rows.length === 0 ? (
        <EmptyState icon={Trophy} title="Nobody is on the leaderboard yet">
          {isStaff ? 'Students choose themselves whether they are on it.' : 'Be the first, if you like.'}
        </EmptyState>
      ) : (
        <BoardTable board={board} />
      );
  }
}
