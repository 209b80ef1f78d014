'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus, Trophy } from 'lucide-react';
import { useState } from 'react';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Checkbox } from '../../components/ui/checkbox.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';
import { AddShippedButton } from './add-shipped-button.tsx';
import { BenchmarkCard } from './benchmark-card.tsx';

/** The benchmarks that whoever looks may see. */
export function BenchmarksView() {
  const trpc = useTRPC();
  const role = useSession().data?.role;
  const [isArchived, setArchived] = useState(false);
  const benchmarks = useQuery(trpc.benchmarks.list.queryOptions({ isArchived }));
  const mayCreate = role === 'teacher' || role === 'admin';

  return (
    <Page
      title="Benchmarks"
      description="Sets of problems that models and people are measured by, each with a leaderboard."
      actions={
        mayCreate && (
          <ButtonLink look="primary" href="/benchmarks/new">
            <Plus aria-hidden className="size-4" /> New benchmark
          </ButtonLink>
        )
      }
    >
      <Checkbox
        label="Archived ones"
        checked={isArchived}
        onChange={(event) => setArchived(event.target.checked)}
      />
      <QueryView query={benchmarks} what="the benchmarks">
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={Trophy}
              title={isArchived ? 'Nothing is archived' : 'No benchmarks yet'}
              action={!isArchived && <AddShippedButton />}
            >
              {emptyWords({ isArchived, mayCreate })}
            </EmptyState>
          ) : (
            <ul
              aria-label="Benchmarks"
              className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-4"
            >
              {list.map((benchmark) => (
                <BenchmarkCard key={benchmark.id} benchmark={benchmark} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}

function emptyWords({ isArchived, mayCreate }: { isArchived: boolean; mayCreate: boolean }): string {
  if (isArchived) return 'Benchmarks that were put away are listed here.';
  return mayCreate
    ? 'Make one, and import its problems from a file.'
    : 'As soon as one is published, it is listed here.';
}
