'use client';

import { useQuery } from '@tanstack/react-query';
import { Card } from '../../components/ui/card.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { gradingWords } from './grading-words.ts';
import { ResultRow } from './result-row.tsx';

const AGAIN_MS = 2_000;

/** What every test said, with all that belongs to it. */
export function ResultsCard({ submissionId }: { submissionId: string }) {
  const api = useTRPC();
  const submission = useQuery(
    api.submissions.get.queryOptions(
      { submissionId },
      {
        // A grading that is on its way ends by itself.
        refetchInterval: ({ state }) => (isUnderWay(state.data?.status) ? AGAIN_MS : false),
      },
    ),
  );
  return (
    <Card title="Tests">
      <QueryView query={submission} what="the results">
        {({ grading }) => {
          if (grading?.view !== 'staff') return <p className="text-sm text-muted">Nothing was graded yet.</p>;
          const { status, results, compile, versionNumber, images, isolation } = grading.grading;
          return (
            <div className="grid gap-3">
              <p role="status" className="text-sm text-muted">
                {gradingWords(status)}
                {versionNumber !== null && `, by version ${versionNumber}`}
              </p>
              {compile !== null && (
                <div className="grid gap-1">
                  <p className="text-sm font-medium text-bad">It could not be compiled.</p>
                  <pre
                    tabIndex={0}
                    aria-label="Output of the compiler"
                    className="max-h-48 overflow-auto rounded-md bg-canvas p-2 font-mono text-xs"
                  >
                    {compile.output}
                  </pre>
                </div>
              )}
              <ul className="grid gap-1">
                {results.map((result) => (
                  <ResultRow key={result.testId} result={result} />
                ))}
              </ul>
              {images.length > 0 && (
                <p className="font-mono text-xs wrap-anywhere text-muted">
                  {images.map(({ name, digest }) => `${name} ${digest.slice(0, 19)}`).join(', ')}
                  {isolation !== null && `, ${isolation}`}
                </p>
              )}
            </div>
          );
        }}
      </QueryView>
    </Card>
  );
}

const isUnderWay = (status: string | null | undefined) => status === 'queued' || status === 'running';
