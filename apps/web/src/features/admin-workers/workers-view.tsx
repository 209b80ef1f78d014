'use client';

import { useQuery } from '@tanstack/react-query';
import { ServerOff } from 'lucide-react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { ServiceCard } from './service-card.tsx';
import { WorkerCard } from './worker-card.tsx';

const POLL_MS = 3_000;

/** What the installation runs on. */
export function WorkersView() {
  const trpc = useTRPC();
  const room = useQuery(trpc.workers.list.queryOptions({}, { refetchInterval: POLL_MS }));
  return (
    <Page
      title="Workers and engine"
      description="The processes of this installation, as they describe themselves every few seconds."
    >
      <QueryView query={room} what="the workers">
        {({ service, database, workers }) => (
          <>
            <ServiceCard service={service} database={database} />
            {workers.length === 0 && (
              <EmptyState icon={ServerOff} title="No worker is there">
                Nothing runs until one is started.
              </EmptyState>
            )}
            {workers.map((worker) => (
              <WorkerCard key={worker.id} worker={worker} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}
