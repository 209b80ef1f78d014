'use client';

import { MAX_PROBLEM_FILE_BYTES } from '@crucible/contracts/benchmark';
import type { BenchmarkFormat } from '@crucible/contracts/benchmark';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { readBase64 } from '../../../lib/read-base64.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { guessFormat } from './guess-format.ts';
import { readBeginning } from './read-beginning.ts';

/** A file that was chosen; `format` is null until it was guessed or said. */
export type ProblemFile = { name: string; content: string; format: BenchmarkFormat | null };

/** A file of problems on its way in: chosen, read, and looked at by the runner before anything is stored. */
export function useProblemFile(slug: string) {
  const trpc = useTRPC();
  const preview = useMutation(trpc.benchmarks.previewImport.mutationOptions());
  const [file, setFile] = useState<ProblemFile | null>(null);
  const [wrong, setWrong] = useState<string>();

  function look({ format, content }: ProblemFile): void {
    if (format === null) preview.reset();
    else preview.mutate({ slug, format, content });
  }

  function put(next: ProblemFile): void {
    setFile(next);
    look(next);
  }

  async function take(chosen: File): Promise<void> {
    const { name, size } = chosen;
    setFile(null);
    preview.reset();
    setWrong(size > MAX_PROBLEM_FILE_BYTES ? tooLarge(size) : undefined);
    if (size > MAX_PROBLEM_FILE_BYTES) return;
    try {
      const [beginning, content] = await Promise.all([readBeginning(chosen), readBase64(chosen)]);
      put({ name, content, format: guessFormat(beginning) });
    } catch {
      setWrong('The browser cannot read this file. It may have been moved or changed.');
    }
  }

  function clear(): void {
    setFile(null);
    preview.reset();
  }

  return {
    file,
    wrong,
    preview,
    clear,
    take,
    setFormat: (format: BenchmarkFormat) => file && put({ ...file, format }),
  };
}

function tooLarge(size: number): string {
  const most = formatBytes(MAX_PROBLEM_FILE_BYTES);
  return `The file has ${formatBytes(size)}; at most ${most} can be imported. Packing it with gzip may help.`;
}
