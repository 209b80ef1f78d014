'use client';

import { useTheme } from 'next-themes';
import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../../model/settings-store.ts';
import type { DiffViewerHandle } from './create-diff-viewer.ts';
import type { ViewedFile } from './create-viewer.ts';

/** What has changed in a file between two versions of it. */
export function DiffViewer({ before, after }: { before: ViewedFile; after: ViewedFile }) {
  const { fontSize, wrapCode } = useSettings();
  const { resolvedTheme } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiffViewerHandle | null>(null);

  // Brings Monaco into the page.
  useEffect(() => {
    let handle: DiffViewerHandle | null = null;
    let left = false;
    import('./create-diff-viewer.ts').then(
      ({ createDiffViewer }) => {
        if (left || !host.current) return;
        handle = createDiffViewer(host.current);
        setViewer(handle);
      },
      () => setViewer(null),
    );
    return () => {
      left = true;
      handle?.dispose();
    };
  }, []);

  useEffect(() => {
    viewer?.setLook({ dark: resolvedTheme === 'dark', fontSize, wrap: wrapCode });
  }, [viewer, resolvedTheme, fontSize, wrapCode]);
  useEffect(() => viewer?.show(before, after), [viewer, before, after]);

  return <div ref={host} className="h-full min-h-0 bg-surface font-mono" />;
}
