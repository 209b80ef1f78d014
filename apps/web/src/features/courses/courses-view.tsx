'use client';

import type { Course } from '@crucible/contracts/course';
import { useQuery } from '@tanstack/react-query';
import { BookOpen, Plus, Ticket } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Checkbox } from '../../components/ui/checkbox.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';
import { CourseCard } from './course-card.tsx';

/** The courses that one teaches, takes, and once did. */
export function CoursesView() {
  const trpc = useTRPC();
  const role = useSession().data?.role;
  const [isAll, setAll] = useState(false);
  const courses = useQuery(trpc.courses.list.queryOptions({ scope: isAll ? 'all' : 'mine' }));
  const mayCreate = role === 'teacher' || role === 'admin';

  return (
    <Page
      title="Courses"
      actions={
        <>
          <ButtonLink href="/join">
            <Ticket aria-hidden className="size-4" /> Join a course
          </ButtonLink>
          {mayCreate && (
            <ButtonLink look="primary" href="/courses/new">
              <Plus aria-hidden className="size-4" /> New course
            </ButtonLink>
          )}
        </>
      }
    >
      {role === 'admin' && (
        <Checkbox
          label="All courses of this installation"
          checked={isAll}
          onChange={(event) => setAll(event.target.checked)}
        />
      )}
      <QueryView query={courses} what="your courses">
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={BookOpen} title="No courses yet">
              {mayCreate
                ? 'Create one, or join one with a code.'
                : 'Whoever teaches your course gives you a code or a link to join it.'}
            </EmptyState>
          ) : (
            <CourseGroups courses={list} />
          )
        }
      </QueryView>
    </Page>
  );
}

function CourseGroups({ courses }: { courses: readonly Course[] }) {
  const active = courses.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <Group title="You teach" courses={active.filter(({ role }) => role !== 'student')} />
      <Group title="You take" courses={active.filter(({ role }) => role === 'student')} />
      <Group title="Archived" courses={courses.filter(({ archivedAt }) => archivedAt !== null)} />
    </>
  );
}

function Group({ title, courses }: { title: string; courses: readonly Course[] }) {
  if (courses.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="text-sm font-semibold text-muted">{title}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-4">
        {courses.map((course) => (
          <CourseCard key={course.id} course={course} />
        ))}
      </ul>
    </section>
  );
}
