'use client';

import { useEffect } from 'react';
import { toast } from 'sonner';
import { lastingStorage, tabStorage } from '../lib/browser-storage.ts';
import { LANGUAGE_KEY, draftKey, parseDraft, writeDraft } from '../model/draft.ts';
import { currentDraft, useWorkspace } from '../model/workspace-store.ts';

const PAUSE_MS = 300;

/** Saves the draft in this browser. Says no while another tab's version waits for the person's choice. */
export function saveDraft(): boolean {
  const { origin, language, generation, conflict } = useWorkspace.getState();
  if (origin.kind !== 'draft' || generation === 0 || conflict) return true;
  tabStorage.write(LANGUAGE_KEY, language);
  lastingStorage.write(LANGUAGE_KEY, language);
  const draft = writeDraft(currentDraft());
  return lastingStorage.read(draftKey(language)) === draft || lastingStorage.write(draftKey(language), draft);
}

/** Saves a moment after every change and when the page goes away, and notices what other tabs save. */
export function useDraftSaving(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let warned = false;

    function save(): void {
      clearTimeout(timer);
      timer = undefined;
      if (saveDraft() || warned) return;
      warned = true;
      toast.error('This browser does not keep your draft. It is gone when the page is closed.');
    }

    const unsubscribe = useWorkspace.subscribe((next, previous) => {
      if (
        next.files === previous.files &&
        next.stdin === previous.stdin &&
        next.conflict === previous.conflict
      )
        return;
      timer ??= setTimeout(save, PAUSE_MS);
    });
    function flush(): void {
      if (timer !== undefined) save();
    }
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('storage', noticeOtherTab);
    return () => {
      flush();
      unsubscribe();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('storage', noticeOtherTab);
    };
  }, []);
}

function noticeOtherTab(event: StorageEvent): void {
  const { origin, language, setConflict } = useWorkspace.getState();
  if (origin.kind !== 'draft' || event.key !== draftKey(language)) return;
  const theirs = parseDraft(event.newValue);
  if (!theirs) return;
  setConflict(writeDraft(theirs) === writeDraft(currentDraft()) ? null : theirs);
}
