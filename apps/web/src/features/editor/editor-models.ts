import type { Diagnostic } from '@crucible/contracts/run';
import type { editor } from 'monaco-editor/editor';
import type { WorkspaceFile } from '../../model/workspace-files.ts';
import { monaco } from './load-monaco.ts';

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
} as const;

type Entry = { model: editor.ITextModel; path: string; view: editor.ICodeEditorViewState | null };
type OnWrite = (fileId: string, content: string) => void;

/** Keeps one model of Monaco for each file, with its undo history and its place, through renames and reorders. */
export function createEditorModels(onWrite: OnWrite) {
  const entries = new Map<string, Entry>();
  let writing = false;

  function create(file: WorkspaceFile, languageOf: (path: string) => string | undefined): Entry {
    const uri = monaco.Uri.from({ scheme: 'file', path: `/${file.path}` });
    monaco.editor.getModel(uri)?.dispose();
    const model = monaco.editor.createModel(file.content, languageOf(file.path), uri);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    model.onDidChangeContent(() => {
      if (!writing) onWrite(file.id, model.getValue());
    });
    return { model, path: file.path, view: null };
  }

  function remove(id: string): void {
    entries.get(id)?.model.dispose();
    entries.delete(id);
  }

  return {
    /** Makes the models those of these files. */
    sync(files: readonly WorkspaceFile[], languageOf: (path: string) => string | undefined): void {
      const wanted = new Set(files.map((file) => file.id));
      for (const id of [...entries.keys()]) if (!wanted.has(id)) remove(id);
      for (const file of files) {
        const entry = entries.get(file.id);
        if (!entry || entry.path !== file.path) {
          remove(file.id);
          entries.set(file.id, create(file, languageOf));
        } else if (entry.model.getValue() !== file.content) {
          writing = true;
          entry.model.setValue(file.content);
          writing = false;
        }
      }
    },
    get: (id: string) => entries.get(id),
    /** Underlines what a compiler complained about. */
    mark(diagnostics: readonly Diagnostic[]): void {
      for (const { model, path } of entries.values()) {
        const own = diagnostics.filter((diagnostic) => diagnostic.file === path);
        monaco.editor.setModelMarkers(
          model,
          'compiler',
          own.map((diagnostic) => toMarker(model, diagnostic)),
        );
      }
    },
    dispose(): void {
      for (const id of [...entries.keys()]) remove(id);
    },
  };
}

/** A compiler names one place; the marker covers the word that stands there. */
function toMarker(model: editor.ITextModel, diagnostic: Diagnostic): editor.IMarkerData {
  const line = Math.min(diagnostic.line, model.getLineCount());
  const word = model.getWordAtPosition({ lineNumber: line, column: diagnostic.column });
  return {
    severity: SEVERITIES[diagnostic.severity],
    message: diagnostic.message,
    ...(diagnostic.code === undefined ? {} : { code: diagnostic.code }),
    startLineNumber: line,
    startColumn: word?.startColumn ?? diagnostic.column,
    endLineNumber: line,
    endColumn: word?.endColumn ?? diagnostic.column + 1,
  };
}
