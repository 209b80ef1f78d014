'use client';

import type { Dashboard } from '@crucible/contracts/dashboard';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPCClient } from '../../lib/trpc.ts';

const INTERVAL_MS = 2_500;

type Live = { dashboard: Dashboard | null; at: string; error: Error | null };

/** The dashboard, asked for again and again while somebody looks; what has not changed is not sent again. */
export function useDashboard(assignmentId: string): Live {
  const api = useTRPCClient();
  const last = useRef<{ tag: string; dashboard: Dashboard } | null>(null);
  const query = useQuery({
    queryKey: ['dashboard', assignmentId],
    queryFn: async ({ signal }) => {
      const knownTag = last.current?.tag ?? null;
      const { tag, at, dashboard } = await api.dashboard.get.query({ assignmentId, knownTag }, { signal });
      if (dashboard !== null) last.current = { tag, dashboard };
      return { at, dashboard: last.current?.dashboard ?? null };
    },
    refetchInterval: INTERVAL_MS,
    staleTime: 0,
    gcTime: 0,
  });
  return { dashboard: query.data?.dashboard ?? null, at: query.data?.at ?? '', error: query.error };
}
