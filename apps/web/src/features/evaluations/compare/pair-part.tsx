'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import type { ComparedOutcome, EvaluationComparison } from '@crucible/contracts/evaluation-comparison';
import { useMemo, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { ToneIcon } from '../../../components/ui/tone-icon.tsx';
import { nameOf } from '../name-of.ts';
import type { RenderDiff } from '../render-code.ts';
import { comparisonSentences } from './comparison-sentence.ts';
import { OUTCOME_ORDER, OUTCOMES } from './outcome-words.ts';
import { ProgramsDialog } from './programs-dialog.tsx';

type PairProps = {
  first: Evaluation;
  other: Evaluation;
  comparison: EvaluationComparison;
  renderDiff: RenderDiff;
};

type Row = EvaluationComparison['problems'][number];

/** Two evaluations problem by problem. */
export function PairPart({ first, other, comparison, renderDiff }: PairProps) {
  const [shown, setShown] = useState<ComparedOutcome | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const names = { first: nameOf(first), second: nameOf(other) };
  const columns = useMemo(() => pairColumns(setOpened), []);
  const rows = comparison.problems.filter(({ outcome }) => shown === null || outcome === shown);
  return (
    <>
      <Card title={`${names.first} against ${names.second}`}>
        <ul className="grid max-w-prose gap-1.5 text-sm">
          {comparisonSentences(comparison, names).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      <Card title="Problem by problem" description={`Seen from ${names.first}.`}>
        <div role="group" aria-label="Which problems are shown" className="flex flex-wrap gap-2">
          <Button aria-pressed={shown === null} className="h-8" onClick={() => setShown(null)}>
            All {comparison.problems.length}
          </Button>
          {OUTCOME_ORDER.map((outcome) => (
            <Button
              key={outcome}
              aria-pressed={shown === outcome}
              className="h-8 aria-pressed:bg-raised aria-pressed:font-semibold"
              onClick={() => setShown(outcome)}
            >
              {OUTCOMES[outcome].text} {comparison.counts[outcome]}
            </Button>
          ))}
        </div>
        <DataTable
          label="Problems"
          rows={rows}
          rowKey={({ key }) => key}
          columns={columns}
          empty={<p className="px-4 text-center text-sm text-muted">There are none of these.</p>}
        />
      </Card>
      {opened !== null && (
        <ProgramsDialog problem={opened} {...{ first, other, renderDiff }} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function pairColumns(onOpen: (key: string) => void): Column<Row>[] {
  return [
    { id: 'problem', header: 'Problem', namesRow: true, sortBy: ({ key }) => key, cell: ({ key }) => key },
    {
      id: 'outcome',
      header: 'Outcome',
      sortBy: ({ outcome }) => outcome,
      cell: ({ outcome }) => (
        <span className="inline-flex items-center gap-1.5">
          <ToneIcon tone={OUTCOMES[outcome].tone} />
          {OUTCOMES[outcome].text}
        </span>
      ),
    },
    {
      id: 'open',
      header: 'Programs',
      hidesHeader: true,
      align: 'end',
      cell: ({ key }) => (
        <Button className="h-8" aria-label={`Programs for ${key}`} onClick={() => onOpen(key)}>
          Programs
        </Button>
      ),
    },
  ];
}
