'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { useTaskStart } from '../use-task-start.ts';
import { TaskTable } from './task-table.tsx';

/** All that the image manager was asked to do. */
export function TasksView() {
  const trpc = useTRPC();
  const prepull = useMutation(trpc.imageTasks.prepull.mutationOptions(useTaskStart()));
  return (
    <Page
      title="Tasks"
      crumbs={<Crumbs items={[{ href: '/admin/images', text: 'Images' }]} />}
      description="Builds, adoptions, scans and all else that was asked of images. One is done at a time."
      actions={
        <Button disabled={prepull.isPending} onClick={() => prepull.mutate()}>
          Fetch images on all workers
        </Button>
      }
    >
      <TaskTable />
    </Page>
  );
}
