'use client';

import type { Language } from '@crucible/contracts/language';
import { CloudOff, History } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { HistoryItem } from './history-item.tsx';
import { useDeleteRun } from './use-delete-run.ts';
import { useRunPages } from './use-run-pages.ts';

type HistoryListProps = {
  languages: readonly Language[];
  currentId: string | null;
  onReopen: (runId: string) => void;
  onDeleted: (runId: string) => void;
};

/** Loads page after page as the end of the list comes into sight. */
export function HistoryList({ languages, currentId, onReopen, onDeleted }: HistoryListProps) {
  const query = useRunPages();
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const deleteRun = useDeleteRun(onDeleted);
  const end = useRef<HTMLLIElement>(null);

  // The browser says when the end of the list is near.
  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void fetchNextPage();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  if (query.isPending) return <Loading />;
  if (query.isError) {
    return (
      <EmptyState
        icon={CloudOff}
        title="The history could not be loaded"
        action={<Button onClick={() => void query.refetch()}>Try again</Button>}
      >
        {explainError(query.error)}
      </EmptyState>
    );
  }
  const runs = query.data.pages.flatMap((page) => page.items);
  if (runs.length === 0) {
    return (
      <EmptyState icon={History} title="No runs yet">
        Every program that you run is kept here, with its code and its output.
      </EmptyState>
    );
  }
  const names = new Map(languages.map(({ id, name }) => [id, name]));
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto border-t border-line" aria-label="Runs">
      {runs.map((run) => (
        <HistoryItem
          key={run.id}
          run={run}
          language={names.get(run.language) ?? run.language}
          current={run.id === currentId}
          nowMs={query.dataUpdatedAt}
          onReopen={() => onReopen(run.id)}
          onDelete={() => deleteRun.mutate({ id: run.id })}
        />
      ))}
      <li ref={end} className="px-5 py-3 text-center text-xs text-muted">
        {hasNextPage ? 'Loading more…' : 'That is all.'}
      </li>
    </ul>
  );
}

function Loading() {
  return (
    <div role="img" aria-label="Loading the history" className="grid gap-4 px-5 py-4">
      {['w-3/4', 'w-1/2', 'w-2/3', 'w-3/5'].map((width) => (
        <div key={width} className="grid gap-2 motion-safe:animate-pulse">
          <div className={`h-4 rounded bg-raised ${width}`} />
          <div className="h-3 w-2/5 rounded bg-raised" />
        </div>
      ))}
    </div>
  );
}
