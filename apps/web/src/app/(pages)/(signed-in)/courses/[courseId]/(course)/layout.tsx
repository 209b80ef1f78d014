import { CourseIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { CourseFrame } from '../../../../../../features/courses/course-frame.tsx';

type LayoutProps = { children: ReactNode; params: Promise<{ courseId: string }> };

export default async function Layout({ children, params }: LayoutProps) {
  const { courseId } = await params;
  if (!CourseIdSchema.safeParse(courseId).success) notFound();
  return <CourseFrame courseId={courseId}>{children}</CourseFrame>;
}
