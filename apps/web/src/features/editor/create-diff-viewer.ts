import type { EditorLook } from './create-editor.ts';
import { VIEWER_OPTIONS, viewedModel } from './create-viewer.ts';
import type { ViewedFile } from './create-viewer.ts';
import { monaco } from './load-monaco.ts';

export type DiffViewerHandle = {
  show: (before: ViewedFile, after: ViewedFile) => void;
  setLook: (look: EditorLook) => void;
  dispose: () => void;
};

/** Puts two versions of a file into an element, with what is different between them. */
export function createDiffViewer(host: HTMLElement): DiffViewerHandle {
  const diff = monaco.editor.createDiffEditor(host, {
    ...VIEWER_OPTIONS,
    fontFamily: getComputedStyle(host).fontFamily,
    originalEditable: false,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySide: true,
    hideUnchangedRegions: { enabled: true },
  });
  const clear = () => {
    const models = diff.getModel();
    diff.setModel(null);
    models?.original.dispose();
    models?.modified.dispose();
  };
  return {
    show(before, after) {
      clear();
      diff.setModel({ original: viewedModel(before), modified: viewedModel(after) });
      diff.getOriginalEditor().updateOptions({ ariaLabel: `${before.path}, before` });
      diff.getModifiedEditor().updateOptions({ ariaLabel: `${after.path}, now` });
    },
    setLook({ dark, fontSize, wrap }) {
      monaco.editor.setTheme(dark ? 'crucible-dark' : 'crucible-light');
      diff.updateOptions({ fontSize, wordWrap: wrap ? 'on' : 'off' });
    },
    dispose() {
      clear();
      diff.dispose();
    },
  };
}
