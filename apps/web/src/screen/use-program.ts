'use client';

import type { Language } from '@crucible/contracts/language';
import type { Run } from '@crucible/contracts/run';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { lastingStorage, tabStorage } from '../lib/browser-storage.ts';
import { errorBody } from '../lib/explain-error.ts';
import type { ApiClient } from '../lib/trpc.ts';
import { LANGUAGE_KEY, draftKey, parseDraft } from '../model/draft.ts';
import { useRun } from '../model/run-store.ts';
import { sameSources } from '../model/workspace-files.ts';
import { openDraft, openStored, useWorkspace } from '../model/workspace-store.ts';
import { recallRun } from './current-run.ts';
import { parseProgramPath } from './program-path.ts';
import type { ProgramPath } from './program-path.ts';

/** What somebody who has never been here begins with. */
const FIRST_LANGUAGE = 'python';

/** How the opening of the program stands that the address names. */
export type ProgramState =
  | { kind: 'loading' }
  | { kind: 'ready' }
  | { kind: 'missing' }
  | { kind: 'failed'; reason: string };

type ProgramDeps = { api: ApiClient; languages: readonly Language[] | undefined; session: boolean };

/** Opens what the address names, whenever it changes; `retry` tries again after a failure. */
export function useProgram({ api, languages, session }: ProgramDeps): {
  state: ProgramState;
  retry: () => void;
} {
  const path = usePathname();
  const [state, setState] = useState<ProgramState>({ kind: 'loading' });
  const [tries, setTries] = useState(0);

  // The address is outside React: it changes with links, with the back button and when a snapshot is forked.
  useEffect(() => {
    if (!languages || !session) return;
    let left = false;
    const settle = (next: ProgramState) => {
      if (!left) setState(next);
    };
    const asked = parseProgramPath(path);
    if (isOpen(asked)) {
      settle({ kind: 'ready' });
      return;
    }
    settle({ kind: 'loading' });
    open(api, { asked, path, languages }).then(
      () => settle({ kind: 'ready' }),
      (error: unknown) => {
        const { code, message } = errorBody(error);
        settle(code === 'not_found' ? { kind: 'missing' } : { kind: 'failed', reason: message });
      },
    );
    return () => {
      left = true;
    };
  }, [api, languages, session, path, tries]);

  return { state, retry: () => setTries((count) => count + 1) };
}

/** Whether the screen shows it already. */
function isOpen(asked: ProgramPath): boolean {
  const { origin, generation, programOf } = useWorkspace.getState();
  if (generation === 0) return false;
  if (asked.kind === 'run') return programOf === asked.id && useRun.getState().runId === asked.id;
  if (asked.kind === 'draft') return origin.kind === 'draft';
  return origin.kind === 'snippet' && origin.id === asked.id;
}

type Asked = { asked: ProgramPath; path: string; languages: readonly Language[] };

async function open(api: ApiClient, { asked, path, languages }: Asked): Promise<void> {
  const view = useRun.getState();
  if (asked.kind === 'run') {
    const run = await api.runs.get.query({ id: asked.id });
    openRun(run, languages);
    view.watch(run.id);
    view.update(run);
    return;
  }
  if (asked.kind === 'snippet') {
    const snippet = await api.snippets.get.query({ id: asked.id });
    const { language, files, stdin, title } = snippet;
    useWorkspace.getState().open({ language, files, stdin, origin: { ...asked, title }, forkOf: null });
  } else {
    const last = tabStorage.read(LANGUAGE_KEY) ?? lastingStorage.read(LANGUAGE_KEY);
    const offered = (wanted: string | null) => languages.find(({ id }) => id === wanted);
    const language = offered(last) ?? offered(FIRST_LANGUAGE) ?? languages[0];
    if (language) openDraft(language);
  }
  await resume(api, path);
}

/** What stands for the language of a run, in the image that has run it if that is still to be had. */
function languageOf({ language, image }: Run, languages: readonly Language[]): string {
  const named = languages.filter(({ id }) => id === language || id.startsWith(`${language}@`));
  return named.find((one) => one.image === image.name)?.id ?? language;
}

/** The program of a run. Where it is the person's own draft all the same, it stays one. */
function openRun(run: Run, languages: readonly Language[]): void {
  const { files, stdin } = run;
  const language = languageOf(run, languages);
  const draft = parseDraft(lastingStorage.read(draftKey(language)));
  const isDraft = draft !== null && draft.stdin === stdin && sameSources(draft.files, files);
  if (isDraft) openStored(language, draft);
  else
    useWorkspace
      .getState()
      .open({ language, files, stdin, origin: { kind: 'run', id: run.id }, forkOf: null });
  useWorkspace.setState({ programOf: run.id });
}

/** Comes back to the run that was on this page before a reload, if it is still there. */
async function resume(api: ApiClient, path: string): Promise<void> {
  const view = useRun.getState();
  const runId = recallRun(path);
  if (runId === null) return view.leave();
  try {
    const run = await api.runs.get.query({ id: runId });
    view.watch(runId);
    view.update(run);
  } catch {
    // It was deleted, or belongs to a session that is gone; the program is there all the same.
    view.leave();
  }
}
