import { CoursesView } from '../../../../features/courses/courses-view.tsx';

export const metadata = { title: 'Courses' };

export default function Page() {
  return <CoursesView />;
}
