import type { Metadata } from 'next';
import { MyGrades } from '../../../../../../../features/my-grades/my-grades.tsx';

export const metadata: Metadata = { title: 'My grades' };

export default async function Page({ params }: { params: Promise<{ courseId: string }> }) {
  const { courseId } = await params;
  return <MyGrades courseId={courseId} />;
}
