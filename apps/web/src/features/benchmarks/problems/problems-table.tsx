'use client';

import type { ProblemSummary } from '@crucible/contracts/problem-summary';
import { Lock } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Badge } from '../../../components/ui/badge.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { filterProblems, namesIn } from './filter-problems.ts';
import { ProblemFilters } from './problem-filters.tsx';

type AddressOf = (problem: ProblemSummary) => string;
type ProblemsTableProps = { problems: readonly ProblemSummary[]; addressOf: AddressOf };

/** All problems of a version, and what narrows them down. */
export function ProblemsTable({ problems, addressOf }: ProblemsTableProps) {
  const [filter, setFilter] = useState({ text: '', tag: '', difficulty: '' });
  const names = useMemo(() => namesIn(problems), [problems]);
  const shown = useMemo(() => filterProblems(problems, filter), [problems, filter]);
  const columns = columnsOf(addressOf, {
    hasTags: names.tags.length > 0,
    hasDifficulties: names.difficulties.length > 0,
    hasPrivate: problems.some(({ split }) => split === 'private'),
  });
  return (
    <div className="grid min-w-0 gap-3">
      <ProblemFilters names={names} filter={filter} onChange={setFilter} />
      <p aria-live="polite" className="figures text-xs text-muted">
        {shown.length === problems.length
          ? countOf(problems.length, 'problem')
          : `${shown.length} of ${countOf(problems.length, 'problem')}`}
      </p>
      <DataTable
        label="Problems"
        rows={shown}
        rowKey={({ key }) => key}
        columns={columns}
        empty={<p className="text-center text-sm text-muted">No problem is like that.</p>}
      />
    </div>
  );
}

type Has = { hasTags: boolean; hasDifficulties: boolean; hasPrivate: boolean };

/** Columns that would be empty in every row are left out. */
function columnsOf(addressOf: AddressOf, has: Has): Column<ProblemSummary>[] {
  const columns: (Column<ProblemSummary> | false)[] = [
    {
      id: 'key',
      header: 'Problem',
      namesRow: true,
      sortBy: ({ position }) => position,
      cell: (problem) => (
        <span className="grid gap-0.5">
          <TextLink href={addressOf(problem)} className="wrap-anywhere">
            {problem.key}
          </TextLink>
          <span className="line-clamp-1 text-xs wrap-anywhere text-muted">{nameOf(problem)}</span>
        </span>
      ),
    },
    has.hasTags && {
      id: 'tags',
      header: 'Tags',
      wideOnly: true,
      cell: ({ tags }) => (
        <span className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      ),
    },
    has.hasDifficulties && {
      id: 'difficulty',
      header: 'Difficulty',
      sortBy: ({ difficulty }) => difficulty,
      cell: ({ difficulty }) => difficulty ?? '',
    },
    has.hasPrivate && {
      id: 'split',
      header: 'Who sees its tests',
      sortBy: ({ split }) => split,
      cell: ({ split }) => (split === 'private' ? <Badge icon={Lock}>Private</Badge> : 'Everybody'),
    },
  ];
  return columns.filter((column) => column !== false);
}

/** The function that is asked for, and the beginning of the prompt where none is. */
function nameOf({ entryPoint, opening }: ProblemSummary): string {
  return entryPoint === '' ? opening : `${entryPoint}()`;
}
