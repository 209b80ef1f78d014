'use client';

import { History } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { TASK_COLUMNS } from './task-columns.tsx';
import { useTaskPages } from './use-task-pages.ts';

/** Tasks, newest first: those of an image, or all. */
export function TaskTable({ imageName }: { imageName?: string }) {
  const tasks = useTaskPages(imageName);
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
