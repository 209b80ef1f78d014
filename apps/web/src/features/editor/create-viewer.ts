import type { editor } from 'monaco-editor/editor';
import type { EditorLook } from './create-editor.ts';
import { createLineNotes } from './line-notes.ts';
import type { LineNote } from './line-notes.ts';
import { monaco } from './load-monaco.ts';

export type ViewedFile = { path: string; content: string };
export type LineRange = { line: number; endLine: number };

/** A stretch of code that is marked; lines and columns from 1, the end not included. */
export type CodeMark = {
  id: string;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
  isActive: boolean;
};

export type ViewerHandle = {
  show: (file: ViewedFile) => void;
  setLook: (look: EditorLook) => void;
  setMarks: (marks: readonly CodeMark[]) => void;
  setNotes: (notes: readonly LineNote[]) => void;
  reveal: (line: number) => void;
  dispose: () => void;
};

type ViewerEvents = {
  /** The lines in which the cursor or the selection is. */
  onLines: (range: LineRange) => void;
  /** By keyboard, or by a press on a line's number. */
  onNoteWanted: (range: LineRange) => void;
  onMark: (id: string) => void;
  onNoteHost: (key: string, host: HTMLElement | null) => void;
};

let count = 0;

export const VIEWER_OPTIONS = {
  readOnly: true,
  domReadOnly: true,
  automaticLayout: true,
  lineHeight: 1.55,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  overviewRulerBorder: false,
  renderLineHighlight: 'line',
  renderFinalNewline: 'on',
  lineNumbersMinChars: 3,
  folding: false,
  occurrencesHighlight: 'off',
  stickyScroll: { enabled: false },
  unicodeHighlight: { ambiguousCharacters: false },
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
} as const satisfies editor.IStandaloneEditorConstructionOptions;

/** A model of a file that nobody changes, under a name that no other model has. */
export function viewedModel({ path, content }: ViewedFile): editor.ITextModel {
  count += 1;
  const uri = monaco.Uri.from({ scheme: 'viewed', authority: String(count), path: `/${path}` });
  return monaco.editor.createModel(content, undefined, uri);
}

/** Puts a read-only Monaco into an element, with marks in the code and notes between the lines. */
export function createViewer(host: HTMLElement, events: ViewerEvents): ViewerHandle {
  const code = monaco.editor.create(host, {
    ...VIEWER_OPTIONS,
    model: null,
    fontFamily: getComputedStyle(host).fontFamily,
    padding: { top: 8, bottom: 8 },
  });
  const marked = code.createDecorationsCollection();
  const notes = createLineNotes(code, events.onNoteHost);
  let marks: readonly CodeMark[] = [];

  const linesOf = (selection: { startLineNumber: number; endLineNumber: number; endColumn: number }) => {
    const { startLineNumber: line, endLineNumber, endColumn } = selection;
    // A selection that ends before the first character of a line does not mean that line.
    return { line, endLine: endColumn === 1 && endLineNumber > line ? endLineNumber - 1 : endLineNumber };
  };
  code.onDidChangeCursorSelection(({ selection }) => events.onLines(linesOf(selection)));
  code.onMouseDown(({ target }) => {
    const { position } = target;
    if (position === null) return;
    if (target.type === monaco.editor.MouseTargetType.GUTTER_LINE_NUMBERS)
      return events.onNoteWanted({ line: position.lineNumber, endLine: position.lineNumber });
    const hit = marks.find((mark) => rangeOf(mark).containsPosition(position));
    if (hit) events.onMark(hit.id);
  });
  code.addAction({
    id: 'crucible.note',
    label: 'Comment on these lines',
    keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyMod.Alt | monaco.KeyCode.KeyC],
    run: () => {
      const selection = code.getSelection();
      if (selection) events.onNoteWanted(linesOf(selection));
    },
  });

  return {
    show(file) {
      notes.clear();
      marked.clear();
      const before = code.getModel();
      code.setModel(viewedModel(file));
      before?.dispose();
      code.updateOptions({ ariaLabel: `Code of ${file.path}, read only` });
    },
    setLook({ dark, fontSize, wrap }) {
      monaco.editor.setTheme(dark ? 'crucible-dark' : 'crucible-light');
      code.updateOptions({ fontSize, wordWrap: wrap ? 'on' : 'off' });
    },
    setMarks(next) {
      marks = next;
      marked.set(
        next.map((mark) => ({
          range: rangeOf(mark),
          options: {
            className: mark.isActive ? 'code-mark code-mark-active' : 'code-mark',
            overviewRuler: { color: '#c2410c88', position: monaco.editor.OverviewRulerLane.Full },
          },
        })),
      );
    },
    setNotes: notes.set,
    reveal: (line) => code.revealLineInCenter(line),
    dispose() {
      const model = code.getModel();
      notes.clear();
      code.dispose();
      model?.dispose();
    },
  };
}

const rangeOf = (mark: CodeMark) =>
  new monaco.Range(mark.startLine, mark.startColumn, mark.endLine, mark.endColumn);
