import { AssignmentIdSchema, SubmissionIdSchema } from '@crucible/contracts/ids';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SubmissionScreen } from '../../../../../../../../../solving/submission-screen.tsx';

export const metadata: Metadata = { title: 'Submission' };

type PageProps = { params: Promise<{ assignmentId: string; submissionId: string }> };

export default async function Page({ params }: PageProps) {
  const { assignmentId, submissionId } = await params;
  const areIds =
    AssignmentIdSchema.safeParse(assignmentId).success && SubmissionIdSchema.safeParse(submissionId).success;
  if (!areIds) notFound();
  return <SubmissionScreen assignmentId={assignmentId} submissionId={submissionId} />;
}
