import type { Example, Language } from '@crucible/contracts/language';
import { create } from 'zustand';
import { lastingStorage } from '../lib/browser-storage.ts';
import { draftKey, parseDraft, setAsideKey, writeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { openFiles, toSources } from './workspace-files.ts';
import type { Files, OpenedFile } from './workspace-files.ts';

/**
 * Where the program on the screen comes from. Only a draft is saved in this browser; editing a run or a snippet makes it one.
 * Work on an assignment stays what it is.
 */
export type Origin =
  | { kind: 'draft' }
  | { kind: 'run'; id: string }
  | { kind: 'snippet'; id: string; title: string }
  | { kind: 'assignment'; id: string };

export type Place = { fileId: string; line: number; column: number };

type Program = {
  language: string;
  files: readonly OpenedFile[];
  stdin: string;
  origin: Origin;
  forkOf: string | null;
  allowsNewFiles?: boolean;
};

export type Workspace = Files & {
  language: string;
  stdin: string;
  origin: Origin;
  forkOf: string | null;
  /** Whether files can be added. */
  allowsNewFiles: boolean;
  /** The run whose program this is, to the letter; null once something was changed. */
  programOf: string | null;
  /** Counts up with every program that is opened, so that the editor knows to begin anew. */
  generation: number;
  /** A place that the editor is asked to show. */
  reveal: Place | null;
  /** What another tab has stored over this draft; saving waits until the person has chosen. */
  conflict: Draft | null;
  /** Called when an edit turns a run or a snippet into a draft, with whether an earlier draft was set aside. */
  onFork: (setAside: boolean) => void;
  /** Replaces everything by another program. */
  open: (program: Program) => void;
  /** Changes files; a run or snippet becomes the person's own draft by that. */
  edit: (change: (files: Files) => Files) => void;
  /** Makes the person's own draft of a run or snippet. */
  fork: () => void;
  setStdin: (stdin: string) => void;
  activate: (fileId: string) => void;
  show: (place: Place) => void;
  setConflict: (conflict: Draft | null) => void;
};

let lastFileId = 0;
const newFileId = () => `file-${(lastFileId += 1)}`;

export const useWorkspace = create<Workspace>()((set, get) => ({
  files: [],
  activeId: '',
  language: '',
  stdin: '',
  origin: { kind: 'draft' },
  forkOf: null,
  allowsNewFiles: true,
  programOf: null,
  generation: 0,
  reveal: null,
  conflict: null,
  onFork: () => {},
  open: ({ language, files, stdin, origin, forkOf, allowsNewFiles = true }) =>
    set(({ generation }) => ({
      language,
      stdin,
      origin,
      forkOf,
      allowsNewFiles,
      ...openFiles(files, newFileId),
      programOf: origin.kind === 'run' ? origin.id : null,
      generation: generation + 1,
      reveal: null,
      conflict: null,
    })),
  edit(change) {
    get().fork();
    set((state) => ({ ...change({ files: state.files, activeId: state.activeId }), programOf: null }));
  },
  fork() {
    const { origin, language, files, stdin } = get();
    if (origin.kind === 'draft' || origin.kind === 'assignment') return;
    const forkOf = origin.kind === 'snippet' ? origin.id : get().forkOf;
    const earlier = lastingStorage.read(draftKey(language));
    const changes = earlier !== null && earlier !== writeDraft({ files: toSources(files), stdin, forkOf });
    if (changes) lastingStorage.write(setAsideKey(language), earlier);
    set({ origin: { kind: 'draft' }, forkOf });
    get().onFork(changes);
  },
  setStdin(stdin) {
    get().fork();
    set({ stdin, programOf: null });
  },
  activate: (activeId) => set({ activeId }),
  show: (reveal) => set({ reveal, activeId: reveal.fileId }),
  setConflict: (conflict) => set({ conflict }),
}));

/** Gives a file a new id; for files that are added. */
export function newFile(path: string): { id: string; path: string; content: string } {
  return { id: newFileId(), path, content: '' };
}

/** The draft on the screen. */
export function currentDraft(): Draft {
  const { files, stdin, forkOf } = useWorkspace.getState();
  return { files: toSources(files), stdin, forkOf };
}

/** Opens what the person last wrote in a language, or its first example. */
export function openDraft(language: Language): void {
  const draft = parseDraft(lastingStorage.read(draftKey(language.id)));
  const example = language.examples[0];
  if (draft) openStored(language.id, draft);
  else if (example) openExample(language.id, example);
}

/** Opens a stored draft. */
export function openStored(language: string, draft: Draft): void {
  useWorkspace.getState().open({ language, ...draft, origin: { kind: 'draft' } });
}

/** Replaces the draft by an example. */
export function openExample(language: string, example: Example): void {
  const { files, stdin } = example;
  useWorkspace.getState().open({ language, files, stdin, origin: { kind: 'draft' }, forkOf: null });
}
