'use client';

import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { LAYOUT_COOKIE } from './layout-cookie.ts';

type PanesProps = {
  view: 'code' | 'output';
  codeShare: number;
  children: [code: ReactNode, output: ReactNode];
};

const YEAR_S = 31_536_000;

/** Code and output side by side, with a border that can be moved; on a phone one at a time. */
export function Panes({ view, codeShare, children: [code, output] }: PanesProps) {
  return (
    <Group
      id="panes"
      className="panes"
      data-view={view}
      defaultLayout={{ code: codeShare, output: 100 - codeShare }}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        // A cookie and not local storage, so that the server already draws the panes where they belong.
        if (isUserInteraction)
          document.cookie = `${LAYOUT_COOKIE}=${layout.code ?? 50}; path=/; max-age=${YEAR_S}; samesite=strict`;
      }}
    >
      <Panel id="code" minSize="20%" defaultSize="56%" className="h-full">
        {code}
      </Panel>
      <Separator
        aria-label="Width of the code"
        className="w-1.5 bg-canvas outline-none hover:bg-accent-fill/60 focus-visible:bg-accent-fill data-[separator=active]:bg-accent-fill"
      />
      <Panel id="output" minSize="20%" className="h-full">
        {output}
      </Panel>
    </Group>
  );
}
