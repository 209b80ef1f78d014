import { RegradesView } from '../../../../../../../../../features/regrades/regrades-view.tsx';

export const metadata = { title: 'Regrades' };

type PageProps = { params: Promise<{ courseId: string; assignmentId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId, assignmentId } = await params;
  return <RegradesView {...{ courseId, assignmentId }} />;
}
