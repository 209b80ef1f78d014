'use client';

import { useEffect } from 'react';
import { isActive, useRun } from '../model/run-store.ts';
import { statusSentence } from '../model/status-sentence.ts';

/** Lets the title of the page say how the run stands, for the tab bar. */
export function usePageTitle(): void {
  const title = useRun((view) => {
    if (isActive(view)) return view.run?.status === 'queued' ? '○ Queued – Crucible' : '● Running – Crucible';
    return view.run ? `${statusSentence(view.run).text} – Crucible` : 'Crucible';
  });

  useEffect(() => {
    document.title = title;
  }, [title]);
}
