import { NewAssignmentView } from '../../../../../../../../features/new-assignment/new-assignment-view.tsx';

export const metadata = { title: 'New assignment – Crucible' };

type PageProps = { params: Promise<{ courseId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId } = await params;
  return <NewAssignmentView courseId={courseId} />;
}
