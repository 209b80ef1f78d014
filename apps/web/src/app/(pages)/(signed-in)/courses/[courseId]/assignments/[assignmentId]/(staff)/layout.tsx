import { AssignmentIdSchema, CourseIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AssignmentFrame } from '../../../../../../../../features/assignment-frame/assignment-frame.tsx';

type LayoutProps = { children: ReactNode; params: Promise<{ courseId: string; assignmentId: string }> };

export default async function Layout({ children, params }: LayoutProps) {
  const { courseId, assignmentId } = await params;
  const areIds =
    CourseIdSchema.safeParse(courseId).success && AssignmentIdSchema.safeParse(assignmentId).success;
  if (!areIds) notFound();
  return <AssignmentFrame {...{ courseId, assignmentId }}>{children}</AssignmentFrame>;
}
