'use client';

import type { LtiLaunch } from '@crucible/contracts/lti';
import { useQuery } from '@tanstack/react-query';
import { TimerOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { errorBody } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

type LaunchViewProps = { launchId: string; children: (launch: LtiLaunch) => ReactNode };

/** Something about a launch, as long as there is something to decide. */
export function LaunchView({ launchId, children }: LaunchViewProps) {
  const trpc = useTRPC();
  const launch = useQuery(trpc.ltiLaunches.get.queryOptions({ launchId }, { retry: false }));
  const code = launch.error === null ? null : errorBody(launch.error).code;
  if (code === 'not_found' || code === 'invalid_input') {
    return (
      <EmptyState heading icon={TimerOff} title="This launch is over">
        It was begun too long ago, or by somebody else. Open the link on the platform again.
      </EmptyState>
    );
  }
  return (
    <QueryView isPage query={launch} what="the launch">
      {children}
    </QueryView>
  );
}
