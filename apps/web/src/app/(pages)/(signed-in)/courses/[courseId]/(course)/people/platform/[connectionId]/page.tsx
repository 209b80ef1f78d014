import { PlatformMembersView } from '../../../../../../../../../features/course-people/platform/platform-members-view.tsx';

export const metadata = { title: 'Members on the platform' };

type PageProps = { params: Promise<{ courseId: string; connectionId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId, connectionId } = await params;
  return <PlatformMembersView courseId={courseId} connectionId={connectionId} />;
}
