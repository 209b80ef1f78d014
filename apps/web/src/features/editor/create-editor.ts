import type { Diagnostic } from '@crucible/contracts/run';
import type { Place } from '../../model/workspace-store.ts';
import type { WorkspaceFile } from '../../model/workspace-files.ts';
import { createEditorModels } from './editor-models.ts';
import { monaco } from './load-monaco.ts';

export type EditorLook = { dark: boolean; fontSize: number; wrap: boolean };

export type EditorHandle = {
  setFiles: (files: readonly WorkspaceFile[], activeId: string) => void;
  setLanguage: (extension: string, editorLanguage: string) => void;
  setLook: (look: EditorLook) => void;
  mark: (diagnostics: readonly Diagnostic[]) => void;
  reveal: (place: Place) => void;
  focus: () => void;
  dispose: () => void;
};

type EditorEvents = { onWrite: (fileId: string, content: string) => void; onRun: () => void };

/** Puts Monaco into an element. The files stay in the workspace; the editor follows it. */
export function createEditor(host: HTMLElement, events: EditorEvents): EditorHandle {
  const models = createEditorModels(events.onWrite);
  let language = { extension: '', editorLanguage: 'plaintext' };
  let shownId = '';
  const editor = monaco.editor.create(host, {
    model: null,
    automaticLayout: true,
    fontFamily: getComputedStyle(host).fontFamily,
    lineHeight: 1.55,
    minimap: { enabled: false },
    padding: { top: 12, bottom: 12 },
    scrollBeyondLastLine: false,
    smoothScrolling: false,
    tabSize: 4,
    renderLineHighlight: 'line',
    renderFinalNewline: 'on',
    overviewRulerBorder: false,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 8,
    folding: false,
    glyphMargin: false,
    fixedOverflowWidgets: true,
    occurrencesHighlight: 'off',
    stickyScroll: { enabled: false },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    unicodeHighlight: { ambiguousCharacters: false },
  });
  editor.addAction({
    id: 'crucible.run',
    label: 'Run',
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
    run: events.onRun,
  });

  function show(file: WorkspaceFile): void {
    const next = models.get(file.id);
    if (!next || editor.getModel() === next.model) return;
    const previous = models.get(shownId);
    if (previous) previous.view = editor.saveViewState();
    shownId = file.id;
    editor.setModel(next.model);
    if (next.view) editor.restoreViewState(next.view);
    editor.updateOptions({
      readOnly: file.lock === 'all',
      readOnlyMessage: { value: `${file.path} belongs to the assignment and cannot be changed.` },
      ariaLabel: `Code of ${file.path}${file.lock === 'all' ? ', read only' : ''}. Press Control+M to let the Tab key leave the editor.`,
    });
  }

  return {
    setFiles(files, activeId) {
      models.sync(files, (path) => (path.endsWith(language.extension) ? language.editorLanguage : undefined));
      const active = files.find((file) => file.id === activeId) ?? files[0];
      if (active) show(active);
    },
    setLanguage: (extension, editorLanguage) => {
      language = { extension, editorLanguage };
    },
    setLook({ dark, fontSize, wrap }) {
      monaco.editor.setTheme(dark ? 'crucible-dark' : 'crucible-light');
      editor.updateOptions({ fontSize, wordWrap: wrap ? 'on' : 'off' });
    },
    mark: models.mark,
    reveal({ line, column }) {
      editor.setPosition({ lineNumber: line, column });
      editor.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
      editor.focus();
    },
    focus: () => editor.focus(),
    dispose() {
      editor.dispose();
      models.dispose();
    },
  };
}
