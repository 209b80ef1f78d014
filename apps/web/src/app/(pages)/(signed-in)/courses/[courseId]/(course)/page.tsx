import { CourseHomeView } from '../../../../../../features/course-home/course-home-view.tsx';

export const metadata = { title: 'Course' };

export default async function Page({ params }: { params: Promise<{ courseId: string }> }) {
  return <CourseHomeView courseId={(await params).courseId} />;
}
