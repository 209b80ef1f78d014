'use client';

import type { ReactNode, Ref } from 'react';
import { useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { readLayout, writeLayout } from './solving-layout.ts';

export type SolvingView = 'task' | 'code' | 'results';

type SolvingPanesProps = {
  /** Which one a phone shows. */
  view: SolvingView;
  panels: Record<SolvingView, Ref<PanelImperativeHandle | null>>;
  onCollapsed: (view: SolvingView, isCollapsed: boolean) => void;
  task: ReactNode;
  code: ReactNode;
  results: ReactNode;
};

const BORDER =
  'bg-canvas outline-none hover:bg-accent-fill/60 focus-visible:bg-accent-fill data-[separator=active]:bg-accent-fill';

/** The task beside the code, and the results below it; borders can be moved and each part put away. On a phone one at a time. */
export function SolvingPanes({ view, panels, onCollapsed, task, code, results }: SolvingPanesProps) {
  const [layout] = useState(readLayout);
  const collapsible = (name: SolvingView) => ({
    id: name,
    panelRef: panels[name],
    collapsible: true,
    className: 'h-full',
    onResize: ({ inPixels }: { inPixels: number }) => onCollapsed(name, inPixels < 1),
  });
  return (
    <Group
      id="solving"
      className="panes"
      data-view={view === 'task' ? 'code' : 'output'}
      defaultLayout={{ task: layout.task, work: 100 - layout.task }}
      onLayoutChanged={({ task: share }, { isUserInteraction }) => {
        if (isUserInteraction && share !== undefined) writeLayout({ task: share });
      }}
    >
      <Panel {...collapsible('task')} minSize="20%" defaultSize="36%">
        {task}
      </Panel>
      <Separator aria-label="Width of the task" className={`w-1.5 ${BORDER}`} />
      <Panel id="work" minSize="30%" className="h-full">
        <Group
          id="solving-work"
          className="panes"
          orientation="vertical"
          data-view={view === 'results' ? 'output' : 'code'}
          defaultLayout={{ code: layout.code, results: 100 - layout.code }}
          onLayoutChanged={({ code: share }, { isUserInteraction }) => {
            if (isUserInteraction && share !== undefined) writeLayout({ code: share });
          }}
        >
          <Panel {...collapsible('code')} minSize="15%" defaultSize="62%">
            {code}
          </Panel>
          <Separator aria-label="Height of the code" className={`h-1.5 ${BORDER}`} />
          <Panel {...collapsible('results')} minSize="15%">
            {results}
          </Panel>
        </Group>
      </Panel>
    </Group>
  );
}
