'use client';

import type { Assignment } from '@crucible/contracts/assignment';
import type { Language } from '@crucible/contracts/language';
import { createContext, useContext } from 'react';
import type { Draft } from './use-draft.ts';

export type EditorValue = {
  assignment: Assignment;
  draft: Draft;
  /** What there is to write programs in here. */
  languages: readonly Language[];
  /** Graders look, and change nothing. */
  canEdit: boolean;
};

const EditorContext = createContext<EditorValue | null>(null);
export const EditorProvider = EditorContext.Provider;

/** What every part of the editor works on. */
export function useEditor(): EditorValue {
  const value = useContext(EditorContext);
  if (value === null) throw new Error('This belongs into the editor of an assignment.');
  return value;
}

/** What is wrong with a part of the draft, by its path. */
export function useIssue(): (path: string) => string | undefined {
  const { issues } = useEditor().draft;
  return (path) => issues.find((issue) => issue.path === path)?.message;
}
