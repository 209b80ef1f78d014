'use client';

import { isAtLeast } from '@crucible/contracts/role';
import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { NewAssignmentButton } from './new-assignment-button.tsx';
import { StaffAssignments } from './staff-assignments.tsx';
import { StudentAssignments } from './student-assignments.tsx';

/** The first page of a course: its assignments, as whoever looks has to do with them. */
export function CourseHomeView({ courseId }: { courseId: string }) {
  const trpc = useTRPC();
  const course = useQuery(trpc.courses.get.queryOptions({ courseId }));
  const assignments = useQuery(trpc.assignments.list.queryOptions({ courseId }));
  const role = course.data?.role;
  const mayChange = role !== undefined && isAtLeast(role, 'teacher') && course.data?.archivedAt === null;
  useDocumentTitle(course.data?.name);

  return (
    <Page
      title="Assignments"
      description={course.data?.description === '' ? undefined : course.data?.description}
      actions={
        mayChange && (
          <>
            <ButtonLink href={`/courses/${courseId}/assignments/import`}>Import</ButtonLink>
            <NewAssignmentButton courseId={courseId} />
          </>
        )
      }
    >
      <QueryView query={assignments} what="the assignments">
        {(list) =>
          list.view === 'staff' ? (
            <StaffAssignments
              assignments={list.items}
              mayChange={role !== undefined && isAtLeast(role, 'teacher')}
            />
          ) : (
            <StudentAssignments assignments={list.items} />
          )
        }
      </QueryView>
    </Page>
  );
}
