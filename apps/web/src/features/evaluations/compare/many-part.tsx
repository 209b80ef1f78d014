'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import type { EvaluationComparison } from '@crucible/contracts/evaluation-comparison';
import { useMemo, useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { ToneIcon } from '../../../components/ui/tone-icon.tsx';
import { nameOf } from '../name-of.ts';
import { formatP } from './comparison-sentence.ts';
import { passedBy } from './passed-by.ts';

export type Pair = { other: Evaluation; comparison: EvaluationComparison };
type ManyProps = { first: Evaluation; pairs: readonly Pair[] };
type Row = { key: string; passed: readonly (boolean | null)[] };

const PERCENT = 100;

/** More than two: the first against each of the others, and who passed which problem. */
export function ManyPart({ first, pairs }: ManyProps) {
  const [hidesEqual, setHidesEqual] = useState(false);
  const rows = useMemo(() => rowsOf(pairs), [pairs]);
  const columns = useMemo(() => gridColumns([first, ...pairs.map(({ other }) => other)]), [first, pairs]);
  const shown = hidesEqual ? rows.filter(({ passed }) => new Set(passed).size > 1) : rows;
  return (
    <>
      <Card title={`${nameOf(first)} against each`}>
        <DataTable
          label="Pairs"
          rows={pairs}
          rowKey={({ other }) => other.id}
          columns={pairsColumns(first)}
        />
      </Card>
      <Card
        title="Problem by problem"
        actions={
          <Checkbox
            label="Only where they differ"
            checked={hidesEqual}
            onChange={({ target }) => setHidesEqual(target.checked)}
          />
        }
      >
        <DataTable
          label="Who passed which problem"
          rows={shown}
          rowKey={({ key }) => key}
          columns={columns}
        />
      </Card>
    </>
  );
}

function pairsColumns(first: Evaluation): Column<Pair>[] {
  const count = (name: 'won' | 'lost' | 'both_passed' | 'both_failed', header: string): Column<Pair> => ({
    ...{ id: name, header, align: 'end' as const, wideOnly: name.startsWith('both') },
    sortBy: ({ comparison }) => comparison.counts[name],
    cell: ({ comparison }) => comparison.counts[name],
  });
  return [
    {
      id: 'other',
      header: 'Against',
      namesRow: true,
      sortBy: ({ other }) => nameOf(other),
      cell: ({ other }) => (
        <TextLink href={`/evaluations/compare?ids=${first.id},${other.id}`}>{nameOf(other)}</TextLink>
      ),
    },
    count('won', 'Won'),
    count('lost', 'Lost'),
    count('both_passed', 'Both passed'),
    count('both_failed', 'Both failed'),
    {
      id: 'difference',
      header: 'Difference',
      align: 'end',
      sortBy: ({ comparison }) => comparison.difference?.value ?? null,
      cell: ({ comparison: { difference } }) =>
        difference === null ? '–' : `${(difference.value * PERCENT).toFixed(1)} points`,
    },
    {
      id: 'p',
      header: 'p (McNemar)',
      align: 'end',
      sortBy: ({ comparison }) => comparison.test.pValue,
      cell: ({ comparison }) => formatP(comparison.test.pValue),
    },
  ];
}

function rowsOf(pairs: readonly Pair[]): Row[] {
  const byKey = pairs.map(
    ({ comparison }) => new Map(comparison.problems.map(({ key, outcome }) => [key, passedBy(outcome)])),
  );
  const keys = pairs[0]?.comparison.problems.map(({ key }) => key) ?? [];
  return keys.map((key) => {
    const results = byKey.map((outcomes) => outcomes.get(key) ?? { first: null, other: null });
    const first = results.find((result) => result.first !== null)?.first ?? null;
    return { key, passed: [first, ...results.map(({ other }) => other)] };
  });
}

function gridColumns(evaluations: readonly Evaluation[]): Column<Row>[] {
  return [
    { id: 'problem', header: 'Problem', namesRow: true, sortBy: ({ key }) => key, cell: ({ key }) => key },
    ...evaluations.map((evaluation, index): Column<Row> => ({
      id: evaluation.id,
      header: nameOf(evaluation),
      sortBy: ({ passed }) => Number(passed[index] ?? -1),
      cell: ({ key, passed }) => (
        <TextLink href={`/evaluations/${evaluation.id}?problem=${encodeURIComponent(key)}`}>
          <Outcome passed={passed[index] ?? null} />
        </TextLink>
      ),
    })),
  ];
}

function Outcome({ passed }: { passed: boolean | null }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <ToneIcon tone={passed === null ? 'none' : passed ? 'good' : 'bad'} />
      {passed === null ? 'Undecided' : passed ? 'Passed' : 'Failed'}
    </span>
  );
}
