import { ImportView } from '../../../../../../../../features/import-assignment/import-view.tsx';

export const metadata = { title: 'Import an assignment' };

type PageProps = { params: Promise<{ courseId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId } = await params;
  return <ImportView courseId={courseId} />;
}
