'use client';

import type { BenchmarkVersion } from '@crucible/contracts/benchmark';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** Publishes a version whose solutions pass, after a question. */
export function PublishButton({ slug, version }: { slug: string; version: BenchmarkVersion }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const publish = useMutation(
    trpc.benchmarks.publish.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.pathKey() });
        toast.success(`Version ${version.number} was published.`);
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return (
    <>
      <Button look="primary" onClick={() => setAsking(true)}>
        Publish version {version.number}
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Publish version ${version.number}?`}
        description="It never changes from then on, and new evaluations measure by it. It has a leaderboard of its own."
        confirm="Publish"
        busy={publish.isPending}
        onConfirm={() => publish.mutate({ slug })}
      />
    </>
  );
}
