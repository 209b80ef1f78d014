import type { ReactNode } from 'react';

export type MarkedCode = {
  file: { path: string; content: string };
  marks: readonly {
    id: string;
    startLine: number;
    startColumn: number;
    endLine: number;
    endColumn: number;
    isActive: boolean;
  }[];
  reveal: { line: number } | null;
  onMark: (id: string) => void;
};

/** How code is shown: by the editor, which this feature does not know. */
export type RenderCode = (props: MarkedCode) => ReactNode;
