import { ReviewsList } from '../../../../../../../../../features/review/reviews-list.tsx';

export const metadata = { title: 'Submissions' };

type PageProps = { params: Promise<{ courseId: string; assignmentId: string }> };

export default async function Page({ params }: PageProps) {
  const { courseId, assignmentId } = await params;
  return <ReviewsList {...{ courseId, assignmentId }} />;
}
