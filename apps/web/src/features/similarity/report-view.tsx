'use client';

import type { SimilarityPair, SimilarityReport } from '@crucible/contracts/similarity';
import { SearchCheck, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { findClusters } from './find-clusters.ts';
import { pairColumns } from './pair-columns.tsx';
import { PairDialog } from './pair-dialog.tsx';
import type { RenderCode } from './render-code.ts';
import { SimilarityHistogram } from './similarity-histogram.tsx';

type ReportProps = { assignmentId: string; report: SimilarityReport; renderCode: RenderCode };

const PERCENT = 100;
const START = 50;

/** A comparison: how far it is, or what it has found. */
export function ReportView({ assignmentId, report, renderCode }: ReportProps) {
  const { status, done, total, skipped, pairs, histogram, createdAt } = report;
  const [percent, setPercent] = useState(START);
  const [opened, setOpened] = useState<string | null>(null);
  const columns = useMemo(() => pairColumns(({ id }: SimilarityPair) => setOpened(id)), []);
  const threshold = percent / PERCENT;
  const clusters = findClusters(pairs, threshold);
  const shown = pairs.filter(({ similarity }) => similarity >= threshold);
  const pair = pairs.find(({ id }) => id === opened);

  if (status === 'failed') {
    return (
      <EmptyState icon={TriangleAlert} title="The comparison failed">
        This is our fault. It can be tried again.
      </EmptyState>
    );
  }
  if (status !== 'finished') {
    return (
      <Card title="Comparing">
        <progress
          aria-label="Submissions read"
          {...(status === 'queued' ? {} : { value: done })}
          max={Math.max(1, total)}
          className="h-2 w-full accent-accent-fill"
        />
        <p role="status" className="figures text-sm text-muted">
          {status === 'queued' ? 'Waiting' : `${done} of ${total} read`}
        </p>
      </Card>
    );
  }
  return (
    <>
      <Card
        title="Pairs"
        description={
          <>
            {total} submissions compared, <Moment at={createdAt} as="ago" />.
            {skipped > 0 && ` ${skipped} are in languages that cannot be read here.`}
          </>
        }
      >
        <SimilarityHistogram histogram={histogram} />
        <label className="flex flex-wrap items-center gap-3 text-sm">
          Alike by at least
          <input
            type="range"
            min={20}
            max={100}
            step={5}
            value={percent}
            onChange={({ target }) => setPercent(Number(target.value))}
            className="w-48 accent-accent-fill"
          />
          <output className="figures">{percent} %</output>
        </label>
        <DataTable
          label="Pairs that are so alike"
          rows={shown}
          rowKey={({ id }) => id}
          columns={columns}
          initialSort={{ column: 'similarity', descending: true }}
          empty={<EmptyState icon={SearchCheck} title="No two are so alike" />}
        />
      </Card>
      {clusters.length > 0 && (
        <Card title="Groups" description="Who hangs together by pairs that are at least so alike.">
          <ul className="grid gap-1.5 text-sm">
            {clusters.map((group) => (
              <li key={group[0]?.submissionId} className="rounded-md bg-canvas px-3 py-2">
                <span className="figures font-medium">{group.length}:</span>{' '}
                {group.map(({ personName }) => personName).join(', ')}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {pair !== undefined && (
        <PairDialog {...{ assignmentId, pair, renderCode }} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
