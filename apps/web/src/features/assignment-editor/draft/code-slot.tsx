'use client';

import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useEditor } from './editor-context.tsx';

export type CodeFieldProps = {
  label: string;
  /** Says which language it is. */
  path: string;
  value: string;
  onChange: (value: string) => void;
  readOnly?: boolean;
};

type RenderCodeField = (props: CodeFieldProps) => ReactNode;

const CodeSlot = createContext<RenderCodeField>((props) => <PlainCode {...props} />);
/** Puts a real editor where code is written; whoever composes the page has one. */
export const CodeSlotProvider = CodeSlot.Provider;

/** Somewhere to write code or Markdown. */
export function CodeField(props: Omit<CodeFieldProps, 'readOnly'>) {
  const { canEdit } = useEditor();
  return useContext(CodeSlot)({ ...props, readOnly: !canEdit });
}

function PlainCode({ label, value, onChange, readOnly = false }: CodeFieldProps) {
  return (
    <textarea
      aria-label={label}
      value={value}
      readOnly={readOnly}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      className="size-full resize-none bg-surface p-3 font-mono text-sm"
    />
  );
}
