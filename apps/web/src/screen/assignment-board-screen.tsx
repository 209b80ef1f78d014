'use client';

import { useQuery } from '@tanstack/react-query';
import { Crumbs } from '../components/ui/crumbs.tsx';
import { Page } from '../components/ui/page.tsx';
import { QueryView } from '../components/ui/query-view.tsx';
import { Skeleton } from '../components/ui/skeleton.tsx';
import { BoardView } from '../features/assignment-board/board-view.tsx';
import { AssignmentFrame } from '../features/assignment-frame/assignment-frame.tsx';
import { useTRPC } from '../lib/trpc.ts';
import { useDocumentTitle } from '../lib/use-document-title.ts';

/** Others hand in while one looks. */
const REFRESH_MS = 30_000;

type ScreenProps = { courseId: string; assignmentId: string };

/** An assignment's leaderboard: a page of its own for students, for the staff one among those of the assignment. */
export function AssignmentBoardScreen({ courseId, assignmentId }: ScreenProps) {
  const trpc = useTRPC();
  const board = useQuery(
    trpc.assignmentBoards.get.queryOptions({ assignmentId }, { refetchInterval: REFRESH_MS }),
  );
  const title = board.data?.assignment.title;
  useDocumentTitle(title === undefined ? undefined : `Leaderboard · ${title}`);
  return (
    <QueryView
      isPage
      query={board}
      what="the leaderboard"
      loading={<Skeleton label="the leaderboard" className="mx-auto max-w-6xl px-6 py-8" />}
    >
      {(shown) =>
        shown.isStaff ? (
          <AssignmentFrame {...{ courseId, assignmentId }}>
            <BoardView board={shown} />
          </AssignmentFrame>
        ) : (
          <Page
            title="Leaderboard"
            crumbs={
              <Crumbs
                items={[
                  { href: '/courses', text: 'Courses' },
                  { href: `/courses/${courseId}`, text: shown.course.code },
                  { href: `/courses/${courseId}/assignments/${assignmentId}`, text: shown.assignment.title },
                ]}
              />
            }
          >
            <BoardView board={shown} />
          </Page>
        )
      }
    </QueryView>
  );
}
