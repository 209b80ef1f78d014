import { CourseSettingsView } from '../../../../../../../features/courses/settings/course-settings-view.tsx';

export const metadata = { title: 'Course settings' };

export default async function Page({ params }: { params: Promise<{ courseId: string }> }) {
  return <CourseSettingsView courseId={(await params).courseId} />;
}
