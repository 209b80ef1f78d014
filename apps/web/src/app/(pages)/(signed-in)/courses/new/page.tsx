import { NewCourseView } from '../../../../../features/courses/new-course-view.tsx';

export const metadata = { title: 'New course' };

export default function Page() {
  return <NewCourseView />;
}
