'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Crumbs } from '../../components/ui/crumbs.tsx';
import { NavTabs } from '../../components/ui/nav-tabs.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useTRPC } from '../../lib/trpc.ts';

type FrameProps = { courseId: string; assignmentId: string; children: ReactNode };

/** Around the staff's pages of an assignment: which one it is, and what can be done with what was handed in. */
export function AssignmentFrame({ courseId, assignmentId, children }: FrameProps) {
  const api = useTRPC();
  const assignment = useQuery(api.assignments.get.queryOptions({ assignmentId }));
  const home = `/courses/${courseId}/assignments/${assignmentId}`;
  return (
    <QueryView
      query={assignment}
      what="the assignment"
      loading={<Skeleton label="the assignment" className="mx-auto max-w-6xl px-6 py-8" />}
    >
      {({ title, course }) => (
        <>
          <div className="border-b border-line bg-surface">
            <div className="mx-auto grid max-w-6xl gap-2 px-6 pt-4 phone:px-4">
              <Crumbs
                items={[
                  { href: '/courses', text: 'Courses' },
                  { href: `/courses/${courseId}`, text: course.code },
                ]}
              />
              <h1 className="text-base font-semibold wrap-anywhere">{title}</h1>
              <div className="-mb-px">
                <NavTabs
                  label="Assignment"
                  tabs={[
                    { href: `${home}/edit`, text: 'Edit' },
                    { href: `${home}/review`, text: 'Submissions' },
                    { href: `${home}/leaderboard`, text: 'Leaderboard' },
                    { href: `${home}/live`, text: 'Live' },
                    { href: `${home}/regrades`, text: 'Regrades' },
                    { href: `${home}/similarity`, text: 'Similarity' },
                  ]}
                />
              </div>
            </div>
          </div>
          <div className="mx-auto w-full max-w-6xl px-6 py-6 phone:px-4">{children}</div>
        </>
      )}
    </QueryView>
  );
}
