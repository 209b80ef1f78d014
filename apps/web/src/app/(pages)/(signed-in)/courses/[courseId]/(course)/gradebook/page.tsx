import { Page as PageFrame } from '../../../../../../../components/ui/page.tsx';
import { GradebookView } from '../../../../../../../features/gradebook/gradebook-view.tsx';

export const metadata = { title: 'Gradebook' };

export default async function Page({ params }: { params: Promise<{ courseId: string }> }) {
  return (
    <PageFrame title="Gradebook" width="full">
      <GradebookView courseId={(await params).courseId} />
    </PageFrame>
  );
}
