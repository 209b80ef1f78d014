import type { editor } from 'monaco-editor/editor';

export type LineNote = { key: string; line: number };

type Entry = { line: number; host: HTMLElement; dispose: () => void };

const FIRST_HEIGHT = 64;

/**
 * Room between the lines of an editor for parts of the page. The room is Monaco's, which is nothing for screen readers;
 * what stands in it lies above, in an element of its own, and the room grows with it.
 */
export function createLineNotes(
  code: editor.ICodeEditor,
  onHost: (key: string, host: HTMLElement | null) => void,
) {
  const entries = new Map<string, Entry>();

  function add({ key, line }: LineNote): void {
    const host = document.createElement('div');
    host.className = 'code-note';
    const zone: editor.IViewZone = {
      afterLineNumber: line,
      heightInPx: FIRST_HEIGHT,
      domNode: document.createElement('div'),
      onDomNodeTop: (top) => {
        host.style.top = `${top}px`;
      },
    };
    const widget: editor.IOverlayWidget = {
      getId: () => `note ${key}`,
      getDomNode: () => host,
      getPosition: () => null,
    };
    let zoneId = '';
    code.addOverlayWidget(widget);
    code.changeViewZones((zones) => {
      zoneId = zones.addZone(zone);
    });
    const lay = () => {
      const { contentLeft, contentWidth, verticalScrollbarWidth } = code.getLayoutInfo();
      host.style.left = `${contentLeft}px`;
      host.style.width = `${contentWidth - verticalScrollbarWidth}px`;
    };
    lay();
    const layouts = code.onDidLayoutChange(lay);
    const sizes = new ResizeObserver(() => {
      if (host.offsetHeight === 0 || zone.heightInPx === host.offsetHeight) return;
      zone.heightInPx = host.offsetHeight;
      code.changeViewZones((zones) => zones.layoutZone(zoneId));
    });
    sizes.observe(host);
    entries.set(key, {
      line,
      host,
      dispose() {
        sizes.disconnect();
        layouts.dispose();
        code.changeViewZones((zones) => zones.removeZone(zoneId));
        code.removeOverlayWidget(widget);
      },
    });
    onHost(key, host);
  }

  function remove(key: string): void {
    entries.get(key)?.dispose();
    entries.delete(key);
    onHost(key, null);
  }

  return {
    /** Makes the notes these; one that stays at its line stays as it is. */
    set(notes: readonly LineNote[]): void {
      const wanted = new Map(notes.map((note) => [note.key, note.line]));
      for (const [key, { line }] of entries) if (wanted.get(key) !== line) remove(key);
      for (const note of notes) if (!entries.has(note.key)) add(note);
    },
    /** Takes all of them away, as another file is shown. */
    clear(): void {
      for (const key of [...entries.keys()]) remove(key);
    },
  };
}
