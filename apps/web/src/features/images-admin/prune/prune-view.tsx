'use client';

import type { PruneItem } from '@crucible/contracts/admin-image';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Sparkles } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useTaskStart } from '../use-task-start.ts';
import { pruneColumns } from './prune-columns.tsx';

/** What nobody needs any more in the engine, and taking it away. */
export function PruneView() {
  const trpc = useTRPC();
  const preview = useQuery(
    trpc.imageTasks.prunePreview.queryOptions(undefined, { refetchOnMount: 'always', staleTime: 0 }),
  );
  return (
    <Page
      title="Free up space"
      crumbs={<Crumbs items={[{ href: '/admin/images', text: 'Images' }]} />}
      description="What the engine holds and nobody needs any more. Nothing goes that you have not chosen here, and nothing that is in use."
    >
      <QueryView query={preview} what="what could go">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Sparkles} title="There is nothing to take away" />
          ) : (
            <PruneList items={items} />
          )
        }
      </QueryView>
    </Page>
  );
}

function PruneList({ items }: { items: readonly PruneItem[] }) {
  const trpc = useTRPC();
  const prune = useMutation(trpc.imageTasks.prune.mutationOptions(useTaskStart()));
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const chosen = items.filter(({ digest }) => !kept.has(digest));
  const sizeBytes = chosen.reduce((sum, item) => sum + item.sizeBytes, 0);
  const columns = useMemo(
    () => pruneColumns(kept, (digest) => setKept((before) => toggled(before, digest))),
    [kept],
  );
  return (
    <>
      <DataTable label="What could go" rows={items} rowKey={({ digest }) => digest} columns={columns} />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="danger" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
          Take {countOf(chosen.length, 'image')} away …
        </Button>
        <p role="status" className="text-sm text-muted">
          Up to {formatBytes(sizeBytes)}: layers that others share stay.
        </p>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Take ${countOf(chosen.length, 'image')} away?`}
        description="They are removed from the engine. It is not possible to roll back to them afterwards; they have to be built or fetched again."
        confirm="Take them away"
        danger
        busy={prune.isPending}
        onConfirm={() => prune.mutate({ digests: chosen.map(({ digest }) => digest) })}
      />
    </>
  );
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set(set.has(item) ? [...set].filter((each) => each !== item) : [...set, item]);
}
