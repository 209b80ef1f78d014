import type { BoardEntry } from '@crucible/contracts/leaderboard';
import { CircleUserRound } from 'lucide-react';

type PlacesProps = { entries: readonly BoardEntry[]; onShow: (entryId: string) => void };

/** Where one's own candidates stand, wherever they are in the table. */
export function OwnPlaces({ entries, onShow }: PlacesProps) {
  const own = entries.filter(({ isOwn }) => isOwn);
  if (own.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="inline-flex items-center gap-1.5 text-muted">
        <CircleUserRound aria-hidden className="size-4" /> Yours:
      </span>
      {own.slice(0, 5).map(({ id, rank, candidateName }) => (
        <button
          key={id}
          type="button"
          onClick={() => onShow(id)}
          className="rounded-sm text-accent underline underline-offset-3 hover:no-underline"
        >
          {rank === null ? 'no rank' : `rank ${rank}`} {candidateName}
        </button>
      ))}
      {own.length > 5 && <span className="text-muted">and {own.length - 5} more</span>}
    </p>
  );
}
