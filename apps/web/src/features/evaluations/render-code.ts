import type { ReactNode } from 'react';

type ShownFile = { path: string; content: string };
type Mark = {
  id: string;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  isActive: boolean;
};

/** How code is shown and written: by the editor, which this feature does not know. */
export type RenderViewer = (props: {
  file: ShownFile;
  marks?: readonly Mark[];
  reveal?: { line: number } | null;
}) => ReactNode;
export type RenderDiff = (props: { before: ShownFile; after: ShownFile }) => ReactNode;
export type RenderField = (props: {
  label: string;
  path: string;
  value: string;
  onChange: (value: string) => void;
}) => ReactNode;
