'use client';

import { useEffect } from 'react';
import { toast } from 'sonner';
import { lastingStorage } from '../lib/browser-storage.ts';
import { parseDraft, setAsideKey } from '../model/draft.ts';
import { useRun } from '../model/run-store.ts';
import { openStored, useWorkspace } from '../model/workspace-store.ts';
import { rememberRun } from './current-run.ts';

/** The address follows: a changed program is the draft, with or without an earlier draft to bring back. */
export function useForking(): void {
  // The address bar is outside React. Until the first change, that of a run is right for the draft that was run.
  useEffect(
    () =>
      useWorkspace.subscribe((next, previous) => {
        if (next.programOf !== null || previous.programOf === null || next.generation !== previous.generation)
          return;
        if (window.location.pathname === `/r/${previous.programOf}`) leaveRunPage(previous.programOf);
      }),
    [],
  );

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

function leaveRunPage(runId: string): void {
  rememberRun('/', runId);
  window.history.replaceState(null, '', '/');
}

function bringBack(language: string): void {
  const draft = parseDraft(lastingStorage.read(setAsideKey(language)));
  if (draft) openStored(language, draft);
}
