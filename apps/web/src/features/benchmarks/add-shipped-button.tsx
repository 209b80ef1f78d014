'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Package } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';

/** Adds the benchmark that comes with the product and leads to it; for admins. */
export function AddShippedButton() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const isAdmin = useSession().data?.role === 'admin';
  const add = useMutation(
    trpc.benchmarks.addShipped.mutationOptions({
      onSuccess: async ({ slug }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.pathKey() });
        router.push(`/benchmarks/${slug}/versions`);
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  if (!isAdmin) return null;
  return (
    <Button disabled={add.isPending || add.isSuccess} onClick={() => add.mutate()}>
      <Package aria-hidden className="size-4" /> Add “Crucible basics”
    </Button>
  );
}
