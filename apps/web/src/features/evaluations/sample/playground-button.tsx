'use client';

import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import type { Evaluation } from '@crucible/contracts/evaluation';
import type { EvaluationSample } from '@crucible/contracts/evaluation-sample';
import { useQuery } from '@tanstack/react-query';
import { SquareTerminal } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { usePlayground } from '../../../lib/use-playground.ts';
import { playgroundProgram } from './playground-program.ts';

type ButtonProps = {
  problem: BenchmarkProblem | null;
  sample: EvaluationSample;
  evaluation: Evaluation;
};

const MOST_TITLE = 120;

/** Opens a sample in the playground, with its test where that may be seen. */
export function PlaygroundButton({ problem, sample, evaluation }: ButtonProps) {
  const trpc = useTRPC();
  const language = useQuery(
    trpc.benchmarks.get.queryOptions({ slug: evaluation.benchmark.slug }),
  ).data?.versions.find(({ number }) => number === evaluation.version.number)?.language;
  const offered = useQuery(trpc.languages.list.queryOptions()).data?.find(({ id }) => id === language);
  const { open, isOpening } = usePlayground();
  if (offered === undefined) return null;
  const { content, stdin } = playgroundProgram({
    program: sample.program,
    test: problem?.test ?? null,
    entryPoint: problem?.entryPoint ?? '',
  });
  return (
    <Button
      disabled={isOpening}
      onClick={() =>
        open({
          language: offered.id,
          files: [{ path: `main${offered.extension}`, content }],
          stdin,
          title: `${sample.problem}, sample ${sample.sampleIndex + 1}`.slice(0, MOST_TITLE),
        })
      }
    >
      <SquareTerminal aria-hidden className="size-4" /> Run it in the playground
    </Button>
  );
}
