import { CoursePeopleView } from '../../../../../../../features/course-people/course-people-view.tsx';

export const metadata = { title: 'People' };

export default async function Page({ params }: { params: Promise<{ courseId: string }> }) {
  return <CoursePeopleView courseId={(await params).courseId} />;
}
