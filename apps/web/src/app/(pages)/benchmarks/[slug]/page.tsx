import { Page as PageFrame } from '../../../../components/ui/page.tsx';
import { LeaderboardView } from '../../../../features/leaderboard/leaderboard-view.tsx';

export const metadata = { title: 'Leaderboard' };

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return (
    <PageFrame title="Leaderboard" width="full">
      <LeaderboardView slug={(await params).slug} />
    </PageFrame>
  );
}
