'use client';

import { SampleFilterSchema } from '@crucible/contracts/evaluation';
import type { Evaluation } from '@crucible/contracts/evaluation';
import { SAMPLE_STATUSES } from '@crucible/contracts/evaluation-sample';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download, SearchX } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../components/ui/button-look.ts';
import { Card } from '../../../components/ui/card.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Pagination } from '../../../components/ui/pagination.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { SmallSelect } from '../../../components/ui/small-select.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { ProblemFilter } from './problem-filter.tsx';
import { sampleColumns } from './sample-columns.tsx';

const PAGE_SIZE = 100;
const AGAIN_MS = 3_000;
const STATUSES = [
  { value: '', text: 'All verdicts' },
  ...SAMPLE_STATUSES.map((status) => ({ value: status, text: STATUS_WORDS[status].text })),
  { value: 'waiting', text: 'Not run yet' },
];
const FilterSchema = SampleFilterSchema.pick({ problem: true, status: true });

/** Every sample, by problem and verdict; which are shown stands in the address. */
export function SamplesCard({ evaluation }: { evaluation: Evaluation }) {
  const { id, state, progress } = evaluation;
  const [router, path, params] = [useRouter(), usePathname(), useSearchParams()];
  const asked = { problem: params.get('problem') ?? undefined, status: params.get('status') ?? undefined };
  const filter = FilterSchema.safeParse(asked).data ?? {};
  const narrow = (name: 'problem' | 'status', value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    router.replace(`${path}?${next}`, { scroll: false });
  };
  return (
    <Card
      title="Samples"
      actions={
        <>
          <ProblemFilter
            key={filter.problem}
            problem={filter.problem ?? ''}
            onProblem={(key) => narrow('problem', key)}
          />
          <SmallSelect
            label="Verdict"
            className="h-9"
            value={filter.status ?? ''}
            onChange={({ target }) => narrow('status', target.value)}
            options={STATUSES}
          />
          {progress.done > 0 && (
            <a
              href={`/api/evaluations/${id}/results.jsonl`}
              download
              className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.outline)}
            >
              <Download aria-hidden className="size-4" /> Results
            </a>
          )}
        </>
      }
    >
      <div id="samples">
        <SampleList key={JSON.stringify(filter)} {...{ id, filter }} isMoving={state === 'running'} />
      </div>
    </Card>
  );
}

type ListProps = { id: string; filter: { problem?: string; status?: string }; isMoving: boolean };

function SampleList({ id, filter, isMoving }: ListProps) {
  const trpc = useTRPC();
  // Where each page begins that was turned to: there is no other way back.
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const page = starts.length;
  const samples = useQuery(
    trpc.evaluations.samples.queryOptions(
      {
        evaluationId: id,
        filter: SampleFilterSchema.parse({ ...filter, after: starts.at(-1) ?? 0, limit: PAGE_SIZE }),
      },
      {
        refetchOnMount: 'always',
        refetchInterval: isMoving ? AGAIN_MS : false,
        placeholderData: keepPreviousData,
      },
    ),
  );
  return (
    <QueryView query={samples} what="the samples">
      {(rows) => (
        <div className="grid gap-3">
          <DataTable
            label="Samples on this page"
            rows={rows}
            rowKey={({ line }) => String(line)}
            columns={sampleColumns(id)}
            empty={<EmptyState icon={SearchX} title="There are no such samples" />}
          />
          <Pagination
            label="Pages of samples"
            page={page}
            pageCount={null}
            hasNext={rows.length === PAGE_SIZE}
            onPage={(wanted) =>
              setStarts(wanted < page ? starts.slice(0, -1) : [...starts, rows.at(-1)?.line ?? 0])
            }
          />
        </div>
      )}
    </QueryView>
  );
}
