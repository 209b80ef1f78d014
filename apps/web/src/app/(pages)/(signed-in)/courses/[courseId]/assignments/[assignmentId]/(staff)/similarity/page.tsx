import { SimilarityScreen } from '../../../../../../../../../screen/similarity-screen.tsx';

export const metadata = { title: 'Similarity' };

export default async function Page({ params }: { params: Promise<{ assignmentId: string }> }) {
  return <SimilarityScreen assignmentId={(await params).assignmentId} />;
}
