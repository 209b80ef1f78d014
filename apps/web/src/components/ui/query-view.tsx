'use client';

import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorBody, explainError } from '../../lib/explain-error.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Skeleton } from './skeleton.tsx';

type QueryLike<T> = { data: T | undefined; error: unknown; refetch: () => unknown };

type QueryViewProps<T> = {
  query: QueryLike<T>;
  /** What is loaded, for the sentences: `the members`. */
  what: string;
  children: (data: T) => ReactNode;
  /** Shown while there is nothing yet; grey bars unless told otherwise. */
  loading?: ReactNode;
  /** It is what the whole page is about, and so its heading while there is no other. */
  isPage?: boolean;
};

/** What a query found; meanwhile that it is loading, or why it failed and a way to try again. */
export function QueryView<T>({ query, what, children, loading, isPage = false }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) {
    return (
      <>
        {isPage && <h1 className="sr-only">Loading {what}</h1>}
        {loading ?? <Skeleton label={what} />}
      </>
    );
  }
  const isGone = ['not_found', 'forbidden'].includes(errorBody(query.error).code);
  return (
    <EmptyState
      heading={isPage}
      icon={CloudOff}
      title={isGone ? 'Nothing to see here' : `Loading ${what} failed`}
      {...(isGone ? {} : { action: <Button onClick={() => void query.refetch()}>Try again</Button> })}
    >
      {explainError(query.error)}
    </EmptyState>
  );
}
