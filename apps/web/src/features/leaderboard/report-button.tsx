'use client';

import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { useSession } from '../../lib/use-session.ts';
import { ReportDialog } from './report-dialog.tsx';

/** The way to report a score that was not reached here; whoever has no account signs in first. */
export function ReportButton({ board }: { board: Leaderboard }) {
  const [isOpen, setOpen] = useState(false);
  const session = useSession();
  const { slug } = board.benchmark;
  if (session.data === undefined || board.benchmark.archivedAt !== null) return null;
  const text = (
    <>
      <Megaphone aria-hidden className="size-4" /> Report a score
    </>
  );
  if (session.data.role === 'anonymous') {
    return (
      <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/benchmarks/${slug}`)}`}>{text}</ButtonLink>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text}</Button>
      {isOpen && <ReportDialog board={board} onClose={() => setOpen(false)} />}
    </>
  );
}
