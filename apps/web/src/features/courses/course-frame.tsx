'use client';

import { isAtLeast } from '@crucible/contracts/role';
import type { CourseRole } from '@crucible/contracts/role';
import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { Crumbs } from '../../components/ui/crumbs.tsx';
import { NavTabs } from '../../components/ui/nav-tabs.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { useTRPC } from '../../lib/trpc.ts';

/** Around the pages of a course: which one it is, and its parts, by what whoever looks may see of it. */
export function CourseFrame({ courseId, children }: { courseId: string; children: ReactNode }) {
  const trpc = useTRPC();
  const course = useQuery(trpc.courses.get.queryOptions({ courseId }));
  return (
    <QueryView
      isPage
      query={course}
      what="the course"
      loading={<Skeleton label="the course" className="mx-auto max-w-6xl px-6 py-8" />}
    >
      {({ name, code, role, archivedAt }) => (
        <>
          <div className="border-b border-line bg-surface">
            <div className="mx-auto grid max-w-6xl gap-2 px-6 pt-4 phone:px-4">
              <Crumbs items={[{ href: '/courses', text: 'Courses' }]} />
              <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold">
                <span className="wrap-anywhere">{name}</span>
                <span className="text-sm font-normal text-muted">{code}</span>
                {archivedAt !== null && <Badge icon={Archive}>Archived</Badge>}
              </p>
              <div className="-mb-px">
                <NavTabs label="Course" tabs={tabsOf(courseId, role)} />
              </div>
            </div>
          </div>
          {children}
        </>
      )}
    </QueryView>
  );
}

function tabsOf(courseId: string, role: CourseRole): { href: string; text: string }[] {
  const home = `/courses/${courseId}`;
  const assignments = { href: home, text: 'Assignments' };
  if (!isAtLeast(role, 'grader')) return [assignments, { href: `${home}/grades`, text: 'My grades' }];
  const staff = [
    assignments,
    { href: `${home}/gradebook`, text: 'Gradebook' },
    { href: `${home}/people`, text: 'People' },
  ];
  return isAtLeast(role, 'teacher') ? [...staff, { href: `${home}/settings`, text: 'Settings' }] : staff;
}
