import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { Anchor, Ban, CircleUserRound } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { classNames } from '../../lib/class-names.ts';
import { leaderboardLinks } from './leaderboard-links.ts';

/** Who a row is about, and what is special about them. */
export function CandidateCell({ slug, entry }: { slug: string; entry: BoardEntry }) {
  const { id, candidateName, isOwn, isBaseline, disqualified } = entry;
  return (
    <span className="grid min-w-0 gap-1">
      <TextLink
        href={leaderboardLinks.entry(slug, id)}
        prefetch={false}
        className={classNames(
          'line-clamp-2 font-medium text-ink no-underline wrap-anywhere hover:underline',
          disqualified !== null && 'text-muted line-through hover:line-through',
        )}
      >
        {candidateName}
      </TextLink>
      <span className="flex flex-wrap gap-1 empty:hidden">
        {isOwn && (
          <Badge tone="accent" icon={CircleUserRound}>
            Yours
          </Badge>
        )}
        {isBaseline && <Badge icon={Anchor}>Baseline</Badge>}
        {disqualified !== null && (
          <Badge tone="bad" icon={Ban}>
            Disqualified
          </Badge>
        )}
      </span>
      {disqualified !== null && (
        <span className="text-xs wrap-anywhere text-muted">{disqualified.reason}</span>
      )}
    </span>
  );
}
