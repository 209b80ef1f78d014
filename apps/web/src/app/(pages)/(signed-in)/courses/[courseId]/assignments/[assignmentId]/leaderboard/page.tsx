import { AssignmentIdSchema, CourseIdSchema } from '@crucible/contracts/ids';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssignmentBoardScreen } from '../../../../../../../../screen/assignment-board-screen.tsx';

export const metadata: Metadata = { title: 'Leaderboard' };

type PageProps = { params: Promise<{ courseId: string; assignmentId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId, assignmentId } = await params;
  const areIds =
    CourseIdSchema.safeParse(courseId).success && AssignmentIdSchema.safeParse(assignmentId).success;
  if (!areIds) notFound();
  return <AssignmentBoardScreen {...{ courseId, assignmentId }} />;
}
