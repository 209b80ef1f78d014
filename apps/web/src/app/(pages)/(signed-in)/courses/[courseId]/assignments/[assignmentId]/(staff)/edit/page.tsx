import { AssignmentEditorScreen } from '../../../../../../../../../screen/assignment-editor-screen.tsx';

export const metadata = { title: 'Edit assignment' };

type PageProps = { params: Promise<{ assignmentId: string }> };

export default async function Page({ params }: PageProps) {
  const { assignmentId } = await params;
  return <AssignmentEditorScreen assignmentId={assignmentId} />;
}
