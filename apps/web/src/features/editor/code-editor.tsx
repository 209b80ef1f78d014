'use client';

import type { Diagnostic } from '@crucible/contracts/run';
import type { Language } from '@crucible/contracts/language';
import { useTheme } from 'next-themes';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { useSettings } from '../../model/settings-store.ts';
import { writeFile } from '../../model/workspace-files.ts';
import { useWorkspace } from '../../model/workspace-store.ts';
import type { EditorHandle } from './create-editor.ts';
import { PlainEditor } from './plain-editor.tsx';

type CodeEditorProps = {
  language: Language | undefined;
  diagnostics: readonly Diagnostic[];
  onRun: () => void;
};

/** The code of the open file: a plain field at once, Monaco as soon as it has arrived. */
export function CodeEditor({ language, diagnostics, onRun }: CodeEditorProps) {
  const { files, activeId, reveal } = useWorkspace();
  const { fontSize, wrapCode } = useSettings();
  const { resolvedTheme } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const run = useRef(onRun);
  const [editor, setEditor] = useState<EditorHandle | null>(null);

  useEffect(() => {
    run.current = onRun;
  }, [onRun]);

  // Brings Monaco into the page; where it cannot be loaded, the plain field stays.
  useEffect(() => {
    let handle: EditorHandle | null = null;
    let left = false;
    import('./create-editor.ts').then(
      ({ createEditor }) => {
        if (left || !host.current) return;
        handle = createEditor(host.current, { onWrite: write, onRun: () => run.current() });
        setEditor(handle);
      },
      () => setEditor(null),
    );
    return () => {
      left = true;
      handle?.dispose();
    };
  }, []);

  // The rest keeps Monaco, which is outside React, as the workspace and the settings are.
  useEffect(() => {
    if (!editor || files.length === 0) return;
    if (language) editor.setLanguage(language.extension, language.editorLanguage);
    editor.setFiles(files, activeId);
  }, [editor, files, activeId, language]);

  useEffect(() => {
    editor?.setLook({ dark: resolvedTheme === 'dark', fontSize, wrap: wrapCode });
  }, [editor, resolvedTheme, fontSize, wrapCode]);

  useEffect(() => editor?.mark(diagnostics), [editor, diagnostics, files]);

  useEffect(() => {
    if (reveal) editor?.reveal(reveal);
  }, [editor, reveal]);

  return (
    <div className="relative h-full min-h-0 bg-surface font-mono">
      {!editor && <PlainEditor fontSize={fontSize} />}
      <div ref={host} className={classNames('h-full', !editor && 'invisible absolute inset-0')} />
    </div>
  );
}

function write(fileId: string, content: string): void {
  useWorkspace.getState().edit((state) => writeFile(state, fileId, content));
}
