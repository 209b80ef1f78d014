'use client';

import type { ErrorBody } from '@crucible/contracts/errors';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC } from '../../../lib/trpc.ts';
import { sendSamples } from './send-samples.ts';

export type UploadState =
  | { kind: 'idle' }
  | { kind: 'sending'; share: number }
  | { kind: 'refused'; error: ErrorBody }
  | { kind: 'taken'; added: number; total: number };

/** Sends samples to an evaluation that takes them, and knows how far that is. */
export function useUpload() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const stopper = useRef<AbortController | null>(null);

  /** Says whether they were taken. */
  async function send(evaluationId: string, file: Blob): Promise<boolean> {
    const controller = new AbortController();
    stopper.current = controller;
    setState({ kind: 'sending', share: 0 });
    const sent = await sendSamples({
      ...{ evaluationId, file, signal: controller.signal },
      onProgress: (share) => setState({ kind: 'sending', share }),
    });
    if (sent === null) {
      setState({ kind: 'idle' });
      return false;
    }
    if ('refused' in sent) {
      setState({ kind: 'refused', error: sent.refused });
      return false;
    }
    await Promise.all([
      cache.invalidateQueries(trpc.evaluations.get.queryFilter({ evaluationId })),
      cache.invalidateQueries(trpc.evaluations.scores.queryFilter({ evaluationId })),
      cache.invalidateQueries(trpc.evaluations.samples.queryFilter({ evaluationId })),
    ]);
    setState({ kind: 'taken', ...sent.samples });
    return true;
  }

  return { state, send, stop: () => stopper.current?.abort() };
}
