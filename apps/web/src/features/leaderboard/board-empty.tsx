import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { leaderboardLinks } from './leaderboard-links.ts';

type EmptyProps = { slug: string; isFrozen: boolean; action: ReactNode };

/** Where a leaderboard has no rows yet: how one comes about. */
export function BoardEmpty({ slug, isFrozen, action }: EmptyProps) {
  return (
    <div className="rounded-xl border border-line bg-surface py-8">
      <EmptyState
        icon={Trophy}
        title={isFrozen ? 'Nobody was here when it was frozen' : 'Nobody is on this leaderboard yet'}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <ButtonLink look="primary" href={leaderboardLinks.evaluate(slug)}>
              Evaluate a candidate
            </ButtonLink>
            {action}
          </div>
        }
      >
        Upload samples of a model or write programs of your own. When they have run, put the evaluation on the
        leaderboard from its page.
      </EmptyState>
    </div>
  );
}
