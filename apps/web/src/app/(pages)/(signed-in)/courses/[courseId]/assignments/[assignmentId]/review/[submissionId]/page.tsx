import { SubmissionIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import { ReviewScreen } from '../../../../../../../../../screen/review-screen.tsx';

export const metadata = { title: 'Submission' };

type PageProps = { params: Promise<{ courseId: string; submissionId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId, submissionId } = await params;
  if (!SubmissionIdSchema.safeParse(submissionId).success) notFound();
  return <ReviewScreen {...{ courseId, submissionId }} />;
}
