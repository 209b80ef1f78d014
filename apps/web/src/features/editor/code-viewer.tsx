'use client';

import { useTheme } from 'next-themes';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSettings } from '../../model/settings-store.ts';
import type { CodeMark, LineRange, ViewedFile, ViewerHandle } from './create-viewer.ts';

export type ViewerNote = { key: string; line: number; content: ReactNode };

export type CodeViewerProps = {
  file: ViewedFile;
  marks?: readonly CodeMark[];
  notes?: readonly ViewerNote[];
  /** A line to bring into sight; a new object brings it there again. */
  reveal?: { line: number } | null;
  onLines?: (range: LineRange) => void;
  onNoteWanted?: (range: LineRange) => void;
  onMark?: (id: string) => void;
};

const NONE: readonly never[] = [];
const nothing = () => undefined;

/** A file that is only looked at: with marks in it, and with parts of the page between its lines. */
export function CodeViewer({ file, marks = NONE, notes = NONE, reveal = null, ...events }: CodeViewerProps) {
  const { fontSize, wrapCode } = useSettings();
  const { resolvedTheme } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const told = useRef(events);
  const [viewer, setViewer] = useState<ViewerHandle | null>(null);
  const [hosts, setHosts] = useState<ReadonlyMap<string, HTMLElement>>(new Map());

  useEffect(() => {
    told.current = events;
  });

  // Brings Monaco into the page; where it cannot be loaded, the plain text stays.
  useEffect(() => {
    let handle: ViewerHandle | null = null;
    let left = false;
    import('./create-viewer.ts').then(
      ({ createViewer }) => {
        if (left || !host.current) return;
        handle = createViewer(host.current, {
          onLines: (range) => (told.current.onLines ?? nothing)(range),
          onNoteWanted: (range) => (told.current.onNoteWanted ?? nothing)(range),
          onMark: (id) => (told.current.onMark ?? nothing)(id),
          onNoteHost: (key, element) => setHosts((before) => changed(before, key, element)),
        });
        setViewer(handle);
      },
      () => setViewer(null),
    );
    return () => {
      left = true;
      handle?.dispose();
    };
  }, []);

  // The rest keeps Monaco, which is outside React, as the page wants it.
  useEffect(() => {
    viewer?.setLook({ dark: resolvedTheme === 'dark', fontSize, wrap: wrapCode });
  }, [viewer, resolvedTheme, fontSize, wrapCode]);
  useEffect(
    () => viewer?.show({ path: file.path, content: file.content }),
    [viewer, file.path, file.content],
  );
  useEffect(() => viewer?.setMarks(marks), [viewer, marks, file]);
  // What the notes say changes often, their places do not.
  const places = JSON.stringify(notes.map(({ key, line }) => ({ key, line })));
  useEffect(() => viewer?.setNotes(JSON.parse(places)), [viewer, places, file]);
  useEffect(() => {
    if (reveal !== null) viewer?.reveal(reveal.line);
  }, [viewer, reveal, file]);

  return (
    <div data-viewer className="relative h-full min-h-0 bg-surface font-mono">
      {!viewer && (
        <pre
          tabIndex={0}
          aria-label={`Code of ${file.path}`}
          style={{ fontSize, lineHeight: 1.55 }}
          className="absolute inset-0 overflow-auto py-2 pl-8"
        >
          {file.content}
        </pre>
      )}
      <div ref={host} className={viewer ? 'h-full' : 'invisible absolute inset-0'} />
      {notes.map(({ key, content }) => {
        const element = hosts.get(key);
        return element === undefined ? null : createPortal(content, element, key);
      })}
    </div>
  );
}

function changed<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | null,
): Map<string, Value> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
