import type { ReactNode } from 'react';

export type LineRange = { line: number; endLine: number };

/** How code is shown: by the editor, which this feature does not know. */
export type CodeParts = {
  renderCode: (props: {
    file: { path: string; content: string };
    notes: readonly { key: string; line: number; content: ReactNode }[];
    reveal: { line: number } | null;
    onLines: (range: LineRange) => void;
    onNoteWanted: (range: LineRange) => void;
  }) => ReactNode;
  renderDiff: (props: {
    before: { path: string; content: string };
    after: { path: string; content: string };
  }) => ReactNode;
};
