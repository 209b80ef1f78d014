'use client';

import type { Language } from '@crucible/contracts/language';
import type { Diagnostic } from '@crucible/contracts/run';
import { CodeEditor } from '../features/editor/code-editor.tsx';
import { FileTabs } from '../features/files/file-tabs.tsx';

type CodePaneProps = {
  loading: boolean;
  language: Language | undefined;
  diagnostics: readonly Diagnostic[];
  onRun: () => void;
};

/** The files of the program and the code of the open one. */
export function CodePane({ loading, language, diagnostics, onRun }: CodePaneProps) {
  return (
    <section aria-label="Code" className="flex h-full min-h-0 flex-col bg-surface">
      <FileTabs extension={language?.extension ?? '.txt'} />
      <div className="relative min-h-0 flex-1">
        <CodeEditor language={language} diagnostics={diagnostics} onRun={onRun} />
        {loading && <CodeSkeleton />}
      </div>
    </section>
  );
}

function CodeSkeleton() {
  return (
    <div
      aria-hidden
      className="absolute inset-0 grid content-start gap-3 bg-surface py-4 pl-[33px] motion-safe:animate-pulse"
    >
      {['w-2/5', 'w-3/5', 'w-1/2', 'w-1/4', 'w-2/3', 'w-1/3'].map((width) => (
        <div key={width} className={`h-2.5 rounded bg-raised ${width}`} />
      ))}
    </div>
  );
}
