'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { isOver } from '../image-words.ts';
import { TASK_COLUMNS } from './task-columns.tsx';

const BUSY_REFETCH_MS = 2000;

/** Tasks, newest first: those of an image, or all. */
export function TaskTable({ imageName }: { imageName?: string }) {
  const trpc = useTRPC();
  const tasks = useInfiniteQuery(
    trpc.imageTasks.list.infiniteQueryOptions(imageName === undefined ? {} : { imageName }, {
      getNextPageParam: ({ nextCursor }) => nextCursor,
      refetchOnMount: 'always',
      refetchInterval: ({ state }) =>
        state.data?.pages.some((page) => page.tasks.some((task) => !isOver(task))) ? BUSY_REFETCH_MS : false,
    }),
  );
  return (
    <QueryView query={tasks} what="the tasks">
      {({ pages }) => (
        <>
          <DataTable
            label="Tasks"
            rows={pages.flatMap((page) => page.tasks)}
            rowKey={({ id }) => id}
            columns={TASK_COLUMNS}
            empty={<EmptyState icon={History} title="Nothing was done yet" />}
          />
          {tasks.hasNextPage && (
            <Button
              className="justify-self-center"
              disabled={tasks.isFetchingNextPage}
              onClick={() => void tasks.fetchNextPage()}
            >
              Show earlier ones
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}
