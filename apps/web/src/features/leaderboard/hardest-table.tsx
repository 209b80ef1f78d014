'use client';

import type { BoardMap } from '@crucible/contracts/leaderboard';
import { useMemo } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { TextLink } from '../../components/ui/text-link.tsx';
import { hardestProblems } from './hardest-problems.ts';
import type { ProblemHardness } from './hardest-problems.ts';
import { leaderboardLinks } from './leaderboard-links.ts';
import { percentText, UNKNOWN } from './score-words.ts';

/** The same by problem, in words and figures: what the candidates that are shown have most trouble with. */
export function HardestTable({ slug, map }: { slug: string; map: BoardMap }) {
  const rows = useMemo(() => hardestProblems(map), [map]);
  const columns = useMemo(() => columnsOf(slug), [slug]);
  return (
    <Card title="Hardest problems" description="By the candidates in the map above.">
      <DataTable
        label="Problems, the hardest first"
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns}
        className="max-h-96"
      />
    </Card>
  );
}

function columnsOf(slug: string): Column<ProblemHardness>[] {
  return [
    {
      id: 'problem',
      header: 'Problem',
      namesRow: true,
      sortBy: ({ key }) => key,
      cell: ({ key, position }) => (
        <TextLink href={leaderboardLinks.problem(slug, position)} prefetch={false} className="wrap-anywhere">
          {key}
        </TextLink>
      ),
    },
    {
      id: 'difficulty',
      header: 'Difficulty',
      wideOnly: true,
      sortBy: ({ difficulty }) => difficulty,
      cell: ({ difficulty }) => difficulty ?? UNKNOWN,
    },
    {
      id: 'solved',
      header: 'Solved by',
      align: 'end',
      sortBy: ({ solvedBy }) => solvedBy,
      cell: ({ solvedBy, tried }) => `${solvedBy} of ${tried}`,
    },
    {
      id: 'share',
      header: 'Samples that pass',
      align: 'end',
      sortBy: ({ share }) => share,
      cell: ({ share }) => (share === null ? UNKNOWN : percentText(share)),
    },
  ];
}
