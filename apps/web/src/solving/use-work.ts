'use client';

import type { Language } from '@crucible/contracts/language';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { StudentContent } from '@crucible/contracts/student-assignment';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { DraftSaver, SaveState } from '../features/work-draft/create-draft-saver.ts';
import { openDraft } from '../features/work-draft/open-draft.ts';
import { explainError } from '../lib/explain-error.ts';
import type { ApiClient } from '../lib/trpc.ts';
import { useWorkspace } from '../model/workspace-store.ts';
import { assembleWork, ownFiles } from './assemble-work.ts';

type Offered = StudentContent['languages'][number];

type WorkDeps = {
  api: ApiClient;
  personId: string;
  assignmentId: string;
  offered: Offered;
  /** What the installation knows of the language. */
  language: Language;
};

export type Work = {
  state: 'loading' | 'ready' | { failed: string };
  saving: SaveState;
  /** What is handed in and saved. */
  own: () => SourceFile[];
  /** Saves now; resolves with whether the server has everything. */
  flush: () => Promise<boolean>;
  /** Puts other work in the place of what is on the screen, which can be brought back. */
  replace: (files: readonly SourceFile[], done: string) => void;
  keepMine: () => void;
  useTheirs: () => void;
  retry: () => void;
};

/** Opens what somebody has written for an assignment in a language, and keeps saving it. */
export function useWork({ api, personId, assignmentId, offered, language }: WorkDeps): Work {
  const [state, setState] = useState<Work['state']>('loading');
  const [saving, setSaving] = useState<SaveState>({ status: 'untouched' });
  const [tries, setTries] = useState(0);
  const saver = useRef<DraftSaver | null>(null);
  // What is given is taken once, when the work is opened; a change of it must not take somebody's text away.
  const given = useRef({ offered, language });
  const { language: languageId } = offered;

  useEffect(() => {
    given.current = { offered, language };
  }, [offered, language]);

  useEffect(() => {
    let left = false;
    let stop = () => {};
    setState('loading');
    setSaving({ status: 'untouched' });
    openDraft(api, { personId, assignmentId, language: languageId }, (next) => {
      if (!left) setSaving(next);
    }).then(
      (opened) => {
        if (left) return;
        showWork({ ...given.current, assignmentId }, opened.chosen.files ?? []);
        opened.saver.begin(ownFiles(useWorkspace.getState().files));
        saver.current = opened.saver;
        stop = follow(opened.saver);
        setState('ready');
      },
      (error: unknown) => {
        if (!left) setState({ failed: explainError(error) });
      },
    );
    return () => {
      left = true;
      stop();
      saver.current = null;
    };
  }, [api, personId, assignmentId, languageId, tries]);

  const show = (files: readonly SourceFile[]) => showWork({ ...given.current, assignmentId }, files);

  function replace(files: readonly SourceFile[], done: string): void {
    const before = ownFiles(useWorkspace.getState().files);
    show(files);
    const { generation } = useWorkspace.getState();
    toast(done, {
      action: {
        label: 'Undo',
        onClick: () => {
          // Something else may have been opened since; this would not belong there.
          if (useWorkspace.getState().generation === generation) show(before);
        },
      },
    });
  }

  return {
    state,
    saving,
    own: () => ownFiles(useWorkspace.getState().files),
    flush: async () => (await saver.current?.flush()) ?? false,
    replace,
    keepMine: () => saver.current?.overwrite(),
    useTheirs() {
      const theirs = saver.current?.accept();
      if (theirs) replace(theirs.files, 'This is the other one now.');
    },
    retry: () => setTries((count) => count + 1),
  };
}

type Given = Pick<WorkDeps, 'offered' | 'language' | 'assignmentId'>;

function showWork({ offered, language, assignmentId }: Given, files: readonly SourceFile[]): void {
  const { origin, stdin, open } = useWorkspace.getState();
  const isSame = origin.kind === 'assignment' && origin.id === assignmentId;
  open({
    language: offered.language,
    files: assembleWork(offered, files, language.entryFile),
    stdin: isSame ? stdin : '',
    origin: { kind: 'assignment', id: assignmentId },
    forkOf: null,
    allowsNewFiles: offered.allowsNewFiles,
  });
}

const KEEP_MS = 300;

/** Tells the saver of what is written, and keeps it in the browser for when the page or the network goes away. */
function follow(saver: DraftSaver): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = useWorkspace.subscribe((next, previous) => {
    if (next.files === previous.files) return;
    saver.change(ownFiles(next.files));
    clearTimeout(timer);
    timer = setTimeout(saver.keep, KEEP_MS);
  });
  const onLeave = () => {
    saver.keep();
    void saver.flush();
  };
  const onOnline = () => void saver.flush();
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onLeave);
  window.addEventListener('online', onOnline);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    onLeave();
    saver.stop();
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onLeave);
    window.removeEventListener('online', onOnline);
  };
}
