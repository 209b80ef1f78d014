'use client';

import { useCallback, useState } from 'react';
import { usePanelRef } from 'react-resizable-panels';
import type { SolvingView } from './solving-panes.tsx';

/** The parts of the screen: which of them are put away, and which one a phone shows. */
export function usePanels() {
  const task = usePanelRef();
  const code = usePanelRef();
  const results = usePanelRef();
  const [view, setView] = useState<SolvingView>('task');
  const [collapsed, setCollapsed] = useState<ReadonlySet<SolvingView>>(new Set());
  const panels = { task, code, results };

  const onCollapsed = useCallback((name: SolvingView, isCollapsed: boolean) => {
    setCollapsed((before) => {
      if (before.has(name) === isCollapsed) return before;
      const next = new Set(before);
      if (isCollapsed) next.add(name);
      else next.delete(name);
      return next;
    });
  }, []);

  return {
    ...{ panels, view, collapsed, onCollapsed },
    setView,
    /** Brings a part into sight, wherever it is. */
    reveal(name: SolvingView): void {
      setView(name);
      panels[name].current?.expand();
    },
    toggle(name: SolvingView): void {
      const panel = panels[name].current;
      if (panel?.isCollapsed() === true) panel.expand();
      else panel?.collapse();
    },
  };
}

export type Panels = ReturnType<typeof usePanels>;
