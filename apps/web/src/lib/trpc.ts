import type { AppRouter } from '@crucible/runner/router';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export type ApiClient = ReturnType<typeof createApiClient>;

/** The API, on the page's own origin. */
export function createApiClient() {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc', maxItems: 8 })] });
}

/** The cache of what the API said. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A browser that calls itself offline may still reach a service on its own machine.
      queries: { networkMode: 'always', staleTime: 30_000, retry: 2, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always' },
    },
  });
}
