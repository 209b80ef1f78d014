'use client';

import type { Assignment } from '@crucible/contracts/assignment';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { errorBody, explainError } from '../../../lib/explain-error.ts';
import { useTRPCClient } from '../../../lib/trpc.ts';
import { contentIssues } from './content-issues.ts';
import type { ContentIssue } from './content-issues.ts';

const PAUSE_MS = 1200;
const RETRY_MS = 5000;

/** How what is written stands with what is stored. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' | 'saving' | 'wrong' | 'conflict' }
  | { kind: 'failed'; message: string };

export type Draft = {
  content: AssignmentContent;
  issues: ContentIssue[];
  state: SaveState;
  /** Of what is stored. */
  revision: number;
  hasUnpublishedChanges: boolean;
  edit: (change: (content: AssignmentContent) => AssignmentContent) => void;
  /** Saves what is not saved yet. Resolves to the revision that has it all, or to null when something is not stored. */
  flush: () => Promise<number | null>;
  /** The draft, as it is stored, is the current version now. */
  notePublished: () => void;
  /** After a conflict: `mine` overwrites what somebody else has saved, `theirs` takes it. */
  settle: (whose: 'mine' | 'theirs') => Promise<void>;
};

/** What is being written, saved by itself shortly after every change, never over what somebody else has saved. Whoever may not edit changes nothing. */
export function useDraft(assignment: Assignment, canEdit: boolean): Draft {
  const api = useTRPCClient();
  const assignmentId = assignment.id;
  const [content, setContent] = useState(assignment.draft);
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: assignment.updatedAt });
  const [revision, setRevision] = useState(assignment.draftRevision);
  const [hasChanges, setHasChanges] = useState(assignment.hasUnpublishedChanges);
  // What saving needs to know at once, while React still remembers the last picture.
  const now = useRef({ content, revision: assignment.draftRevision, isStored: true });
  const saving = useRef(Promise.resolve(true));
  const issues = useMemo(() => contentIssues(content), [content]);

  const save = useCallback(async (): Promise<boolean> => {
    const { content: sent, revision: draftRevision } = now.current;
    if (contentIssues(sent).length > 0) {
      setState({ kind: 'wrong' });
      return false;
    }
    setState({ kind: 'saving' });
    try {
      const saved = await api.assignments.saveDraft.mutate({
        ...{ assignmentId, content: sent, draftRevision },
      });
      now.current.revision = saved.draftRevision;
      setRevision(saved.draftRevision);
      setHasChanges(saved.hasUnpublishedChanges);
      const isStored = now.current.content === sent;
      now.current.isStored = isStored;
      setState(isStored ? { kind: 'saved', at: saved.savedAt } : { kind: 'waiting' });
      return isStored;
    } catch (error) {
      const isConflict = errorBody(error).code === 'conflict';
      setState(isConflict ? { kind: 'conflict' } : { kind: 'failed', message: explainError(error) });
      return false;
    }
  }, [api, assignmentId]);

  /** One after the other: two at once would be a conflict of our own. */
  const flush = useCallback((): Promise<number | null> => {
    saving.current = saving.current.then(() => now.current.isStored || save());
    return saving.current.then((isStored) => (isStored ? now.current.revision : null));
  }, [save]);

  const edit = useCallback(
    (change: (content: AssignmentContent) => AssignmentContent) => {
      const next = change(now.current.content);
      if (next === now.current.content || !canEdit) return;
      now.current.content = next;
      now.current.isStored = false;
      setContent(next);
      setState((before) => (before.kind === 'conflict' ? before : { kind: 'waiting' }));
    },
    [canEdit],
  );

  const settle = useCallback(
    async (whose: 'mine' | 'theirs') => {
      const stored = await api.assignments.get.query({ assignmentId });
      now.current.revision = stored.draftRevision;
      setRevision(stored.draftRevision);
      if (whose === 'mine') return void (await flush());
      now.current.content = stored.draft;
      now.current.isStored = true;
      setContent(stored.draft);
      setHasChanges(stored.hasUnpublishedChanges);
      setState({ kind: 'saved', at: stored.updatedAt });
    },
    [api, assignmentId, flush],
  );

  useEffect(() => {
    if (state.kind !== 'waiting' && state.kind !== 'failed') return;
    const timer = setTimeout(() => void flush(), state.kind === 'failed' ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, content, flush]);

  // A browser asks before it closes what is not stored.
  useEffect(() => {
    function ask(event: BeforeUnloadEvent): void {
      if (!now.current.isStored) event.preventDefault();
    }
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      void flush();
    };
  }, [flush]);

  const notePublished = useCallback(() => setHasChanges(false), []);
  return {
    ...{ content, issues, state, revision, hasUnpublishedChanges: hasChanges },
    ...{ edit, flush, notePublished, settle },
  };
}
