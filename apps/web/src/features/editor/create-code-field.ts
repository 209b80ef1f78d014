import { monaco } from './load-monaco.ts';

export type CodeFieldHandle = {
  setValue: (value: string) => void;
  setReadOnly: (readOnly: boolean) => void;
  setLook: (look: { dark: boolean; fontSize: number }) => void;
  dispose: () => void;
};

type Options = {
  label: string;
  /** Says which language it is. */
  path: string;
  value: string;
  onChange: (value: string) => void;
};

let fields = 0;

/** Puts Monaco into an element, for one text that somebody else keeps. */
export function createCodeField(
  host: HTMLElement,
  { label, path, value, onChange }: Options,
): CodeFieldHandle {
  fields += 1;
  const uri = monaco.Uri.from({ scheme: 'inmemory', authority: `field-${fields}`, path: `/${path}` });
  const model = monaco.editor.createModel(value, undefined, uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  const editor = monaco.editor.create(host, {
    model,
    ariaLabel: `${label}. Press Control+M to let the Tab key leave the editor.`,
    automaticLayout: true,
    fontFamily: getComputedStyle(host).fontFamily,
    lineHeight: 1.55,
    minimap: { enabled: false },
    padding: { top: 8, bottom: 8 },
    scrollBeyondLastLine: false,
    renderLineHighlight: 'none',
    overviewRulerBorder: false,
    overviewRulerLanes: 0,
    lineNumbersMinChars: 3,
    folding: false,
    glyphMargin: false,
    fixedOverflowWidgets: true,
    occurrencesHighlight: 'off',
    stickyScroll: { enabled: false },
    quickSuggestions: false,
    wordWrap: path.endsWith('.md') ? 'on' : 'off',
    scrollbar: { useShadows: false, alwaysConsumeMouseWheel: false },
    unicodeHighlight: { ambiguousCharacters: false },
  });
  let writing = false;
  model.onDidChangeContent(() => {
    if (!writing) onChange(model.getValue());
  });
  return {
    setValue(next) {
      if (model.getValue() === next) return;
      writing = true;
      model.setValue(next);
      writing = false;
    },
    setReadOnly: (readOnly) => editor.updateOptions({ readOnly }),
    setLook({ dark, fontSize }) {
      monaco.editor.setTheme(dark ? 'crucible-dark' : 'crucible-light');
      editor.updateOptions({ fontSize });
    },
    dispose() {
      editor.dispose();
      model.dispose();
    },
  };
}
