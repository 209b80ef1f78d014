import { AssignmentIdSchema } from '@crucible/contracts/ids';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssignmentScreen } from '../../../../../../../solving/assignment-screen.tsx';

export const metadata: Metadata = { title: 'Assignment' };

export default async function Page({ params }: { params: Promise<{ assignmentId: string }> }) {
  const { assignmentId } = await params;
  if (!AssignmentIdSchema.safeParse(assignmentId).success) notFound();
  return <AssignmentScreen assignmentId={assignmentId} />;
}
