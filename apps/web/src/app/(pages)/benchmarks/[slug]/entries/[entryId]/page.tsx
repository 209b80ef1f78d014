import { LeaderboardEntryIdSchema } from '@crucible/contracts/ids';
import { notFound } from 'next/navigation';
import { CandidateView } from '../../../../../../features/leaderboard/candidate-view.tsx';

export const metadata = { title: 'Candidate' };

export default async function Page({ params }: { params: Promise<{ entryId: string }> }) {
  const { entryId } = await params;
  if (!LeaderboardEntryIdSchema.safeParse(entryId).success) notFound();
  return <CandidateView entryId={entryId} />;
}
