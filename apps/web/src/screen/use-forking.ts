'use client';

import { useEffect } from 'react';
import { toast } from 'sonner';
import { lastingStorage } from '../lib/browser-storage.ts';
import { parseDraft, setAsideKey } from '../model/draft.ts';
import { useRun } from '../model/run-store.ts';
import { openStored, useWorkspace } from '../model/workspace-store.ts';
import { rememberRun } from './current-run.ts';

/** When a snapshot becomes a draft, the address does too, and an earlier draft can be brought back. */
export function useForking(): void {
  useEffect(() => {
    useWorkspace.setState({
      onFork(setAside) {
        const { runId } = useRun.getState();
        if (runId !== null) rememberRun('/', runId);
        window.history.pushState(null, '', '/');
        if (!setAside) return;
        const { language } = useWorkspace.getState();
        toast('This is now your draft. The earlier one was set aside.', {
          action: { label: 'Bring it back', onClick: () => bringBack(language) },
        });
      },
    });
  }, []);
}

function bringBack(language: string): void {
  const draft = parseDraft(lastingStorage.read(setAsideKey(language)));
  if (draft) openStored(language, draft);
}
