'use client';

import { issueText } from '@crucible/contracts/issue-text';
import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider, useTheme } from 'next-themes';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Toaster } from 'sonner';
import { z } from 'zod';
import { TooltipProvider } from '../components/ui/tooltip.tsx';
import { TRPCProvider, createApiClient, createQueryClient } from '../lib/trpc.ts';

// What a form refuses is said in the words in which the service says it.
z.config({ customError: issueText });

/** What every part of the page can rely on: the API, the theme, hints and toasts. */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [api] = useState(createApiClient);
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      nonce={nonce}
    >
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={api} queryClient={queryClient}>
          <TooltipProvider>{children}</TooltipProvider>
          <Toasts />
        </TRPCProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}

function Toasts() {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      position="bottom-left"
      offset={{ bottom: 48, left: 12 }}
      mobileOffset={{ bottom: 112 }}
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      toastOptions={{ duration: 6000, style: { fontFamily: 'var(--font-sans)' } }}
    />
  );
}
