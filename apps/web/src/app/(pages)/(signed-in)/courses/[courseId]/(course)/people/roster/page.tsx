import { RosterView } from '../../../../../../../../features/course-people/roster/roster-view.tsx';

export const metadata = { title: 'Upload a roster' };

export default async function Page({ params }: { params: Promise<{ courseId: string }> }) {
  return <RosterView courseId={(await params).courseId} />;
}
