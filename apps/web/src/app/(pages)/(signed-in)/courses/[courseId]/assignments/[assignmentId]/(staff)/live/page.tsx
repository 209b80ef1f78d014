import { DashboardView } from '../../../../../../../../../features/dashboard/dashboard-view.tsx';

export const metadata = { title: 'Live' };

type PageProps = { params: Promise<{ courseId: string; assignmentId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId, assignmentId } = await params;
  return <DashboardView {...{ courseId, assignmentId }} />;
}
