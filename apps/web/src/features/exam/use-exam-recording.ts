'use client';

import type { ReportedExamEvent } from '@crucible/contracts/exam';
import { useEffect } from 'react';
import { toast } from 'sonner';
import type { ApiClient } from '../../lib/trpc.ts';
import { useWorkspace } from '../../model/workspace-store.ts';

type Recording = { api: ApiClient; assignmentId: string; isOn: boolean };
type Detail = { characters?: number; path?: string; awayMs?: number };

/** During an exam, records pastes and absences, and tells of each paste that it was recorded. */
export function useExamRecording({ api, assignmentId, isOn }: Recording): void {
  useEffect(() => {
    if (!isOn) return;
    let leftAtMs: number | null = null;
    // What cannot be recorded keeps nobody from working; that the page was silent shows in the list of events.
    const record = (kind: ReportedExamEvent, detail: Detail) =>
      void api.exams.record.mutate({ assignmentId, kind, detail }).catch(() => undefined);

    function onPaste(event: ClipboardEvent): void {
      const characters = event.clipboardData?.getData('text/plain').length ?? 0;
      const { files, activeId } = useWorkspace.getState();
      const path = files.find(({ id }) => id === activeId)?.path;
      record('paste', { characters, ...(path === undefined ? {} : { path: path.slice(0, 200) }) });
      toast(`It was recorded that you pasted ${characters} characters.`);
    }

    function onVisibility(): void {
      if (document.visibilityState === 'hidden') {
        leftAtMs = Date.now();
        record('left', {});
      } else if (leftAtMs !== null) {
        record('returned', { awayMs: Math.min(Date.now() - leftAtMs, 604_800_000) });
        leftAtMs = null;
      }
    }

    // Before the editor, which keeps the event to itself.
    document.addEventListener('paste', onPaste, { capture: true });
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('paste', onPaste, { capture: true });
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [api, assignmentId, isOn]);
}
