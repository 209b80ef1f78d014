'use client';

import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import { useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { usePlayground } from '../../../lib/use-playground.ts';
import { startingProgram } from './starting-program.ts';

type TryButtonProps = { problem: BenchmarkProblem; language: string };

/** Opens the prompt as a program; nothing where the language is served here no more. */
export function TryButton({ problem, language }: TryButtonProps) {
  const languages = useQuery(useTRPC().languages.list.queryOptions());
  const { open, isOpening } = usePlayground();
  const entryFile = languages.data?.find(({ id }) => id === language)?.entryFile;
  if (entryFile === undefined) return null;
  const content = startingProgram(problem, language);
  return (
    <Button
      disabled={isOpening}
      onClick={() =>
        open({ language, files: [{ path: entryFile, content }], title: problem.key.slice(0, 120) })
      }
    >
      <Play aria-hidden className="size-4" /> Try it in the playground
    </Button>
  );
}
