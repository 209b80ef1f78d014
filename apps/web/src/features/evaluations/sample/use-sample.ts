'use client';

import { SampleFilterSchema } from '@crucible/contracts/evaluation';
import type { Evaluation } from '@crucible/contracts/evaluation';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';

export type SampleRef = { evaluationId: string; problemPosition: number; sampleIndex: number };

/** Samples of which the ones before and after a failing one are looked for. */
const WINDOW = 250;
const MOST = 500;

/** One sample whole. */
export function useSample(ref: SampleRef) {
  const trpc = useTRPC();
  return useQuery(trpc.evaluations.sample.queryOptions(ref, { refetchOnMount: 'always' }));
}

/** The problem that a sample is for, as far as it may be seen. */
export function useProblem({ benchmark, version }: Evaluation, position: number) {
  const trpc = useTRPC();
  return useQuery(
    trpc.benchmarks.problems.queryOptions(
      {
        ...{ slug: benchmark.slug, versionNumber: version.number, limit: 1 },
        ...(position === 0 ? {} : { after: position - 1 }),
      },
      { select: ([problem]) => problem ?? null },
    ),
  );
}

/** Samples around a line, and all of one problem. */
export function useOtherSamples(evaluationId: string, { line, problem }: { line: number; problem: string }) {
  const trpc = useTRPC();
  const list = (filter: object) =>
    trpc.evaluations.samples.queryOptions({
      evaluationId,
      filter: SampleFilterSchema.parse({ limit: MOST, ...filter }),
    });
  const around = useQuery(list({ after: Math.max(0, line - WINDOW) }));
  const ofProblem = useQuery(list({ problem }));
  return { around: around.data ?? [], ofProblem: ofProblem.data ?? [] };
}
