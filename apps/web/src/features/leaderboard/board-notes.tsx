'use client';

import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { EyeOff, Snowflake } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Moment } from '../../components/ui/moment.tsx';
import { Switch } from '../../components/ui/switch.tsx';
import { countOf } from '../../lib/count-of.ts';
import type { BoardAddress } from './board-address.ts';

type NotesProps = {
  board: Leaderboard;
  address: BoardAddress;
  onChange: (part: Partial<BoardAddress>) => void;
};

/** What has to be known to read a leaderboard: that it is frozen, and that scores are of some of the problems only. */
export function BoardNotes({ board, address, onChange }: NotesProps) {
  const { benchmark, version } = board;
  const isSplit = version.privateProblems > 0;
  const maySwitch = benchmark.isKept && isSplit && benchmark.revealedAt === null;
  return (
    <>
      {benchmark.frozenAt !== null && (
        <Note icon={Snowflake}>
          <strong className="font-semibold">Frozen</strong> since <Moment at={benchmark.frozenAt} />.{' '}
          {board.isFrozen
            ? 'What came after that is shown when it is unfrozen.'
            : 'You see it as it is now; everybody else sees it as it was then.'}
        </Note>
      )}
      {isSplit && (
        <Note icon={EyeOff}>
          {splitWords(board)}
          {maySwitch && (
            <span className="mt-3 block max-w-prose">
              <Switch
                label="All problems"
                hint="Scores over public and private problems together. Only those who keep the benchmark see this."
                checked={address.ofAllProblems}
                onChange={(ofAllProblems) => onChange({ ofAllProblems })}
              />
            </span>
          )}
        </Note>
      )}
    </>
  );
}

function splitWords({ benchmark, version, isOfAllProblems }: Leaderboard): string {
  const hidden = countOf(version.privateProblems, 'private problem');
  const open = countOf(version.problems - version.privateProblems, 'public problem');
  if (!isOfAllProblems) return `Scores are of the ${open}. ${hidden} count once they are revealed.`;
  if (benchmark.revealedAt === null) return `Scores are of the ${open} and the ${hidden}.`;
  return `Scores are of all problems: the ${hidden} have been revealed. Who passed which of them stays private.`;
}

function Note({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div className="flex items-start gap-3 rounded-lg border border-line bg-accent-soft px-4 py-2.5 text-sm">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
