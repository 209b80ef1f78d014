'use client';

import type { EvaluationScores, GroupScore } from '@crucible/contracts/evaluation-score';
import { useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { Tabs } from '../../../components/ui/tabs.tsx';
import { formatShare } from '../format-share.ts';

const COLUMNS: Column<GroupScore>[] = [
  { id: 'name', header: 'Problems', namesRow: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'count',
    header: 'How many',
    align: 'end',
    sortBy: ({ problems }) => problems,
    cell: ({ problems }) => problems,
  },
  {
    id: 'pass',
    header: 'pass@1',
    align: 'end',
    sortBy: ({ passAt1 }) => passAt1,
    cell: ({ passAt1 }) => formatShare(passAt1),
  },
];

/** pass@1 of some of the problems: by tag, by difficulty, and public or private ones. */
export function GroupsCard({ scores: { byTag, byDifficulty, bySplit } }: { scores: EvaluationScores }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = [
    { value: 'tag', text: 'By tag', rows: byTag },
    { value: 'difficulty', text: 'By difficulty', rows: byDifficulty },
    { value: 'split', text: 'Public and private', rows: bySplit.length > 1 ? bySplit : [] },
  ].filter(({ rows }) => rows.length > 0);
  const first = groups[0];
  if (first === undefined) return null;
  return (
    <Card
      title="Groups of problems"
      description="pass@1. A problem with several tags counts in each of them; a group has no value while one of its problems has none."
    >
      <Tabs
        label="Groups"
        value={chosen ?? first.value}
        onChange={setChosen}
        tabs={groups.map(({ value, text, rows }) => ({
          value,
          text,
          content: (
            <DataTable
              label={`pass@1 ${text.toLowerCase()}`}
              rows={rows}
              rowKey={({ name }) => name}
              columns={COLUMNS}
              className="max-h-96"
            />
          ),
        }))}
      />
    </Card>
  );
}
