'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pin } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** Says that an image stays at its version, and lets it go on with its builds. */
export function PinnedNote({ imageName }: { imageName: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const unpin = useMutation(
    trpc.images.unpin.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: async () => {
        toast.success(`${imageName} follows its builds again.`);
        await cache.invalidateQueries(trpc.images.pathFilter());
      },
    }),
  );
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-sm">
      <Pin aria-hidden className="size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1">
        It was rolled back and stays at its version: what is built is kept and does not take its place.
      </p>
      <Button disabled={unpin.isPending} onClick={() => unpin.mutate({ imageName })}>
        Follow its builds again
      </Button>
    </div>
  );
}
