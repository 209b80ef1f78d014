'use client';

import { Terminal } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { KeyCap } from '../components/ui/key-cap.tsx';
import { ArtifactList } from '../features/artifacts/artifact-list.tsx';
import { StdinField } from '../features/input/stdin-field.tsx';
import { OutputFooter } from '../features/output/output-footer.tsx';
import { OutputTerminal } from '../features/output/output-terminal.tsx';
import { OutputToolbar } from '../features/output/output-toolbar.tsx';
import { ProblemList } from '../features/problems/problem-list.tsx';
import { useRun } from '../model/run-store.ts';
import { useWorkspace } from '../model/workspace-store.ts';
import type { Running } from './use-running.ts';

type OutputPaneProps = {
  tab: string;
  onTab: (tab: string) => void;
  running: Running;
  onShowCode: () => void;
  /** A part before the others. */
  first?: { value: string; title: string; mark?: string | number | undefined; content: ReactNode };
};

/** What goes into the program and what comes out of it. */
export function OutputPane({ tab, onTab, running, onShowCode, first }: OutputPaneProps) {
  const { run, runId, starting } = useRun();
  const hasStdin = useWorkspace((state) => state.stdin !== '');
  const problems = run?.diagnostics.length ?? 0;
  const shown = tab === 'problems' && problems === 0 ? 'output' : tab;

  // A new run is looked at from its output.
  const show = useRef(onTab);
  useEffect(() => {
    show.current = onTab;
  }, [onTab]);
  useEffect(() => {
    if (starting) show.current('output');
  }, [starting]);

  return (
    <section aria-label="Input and output" className="h-full">
      <Tabs.Root value={shown} onValueChange={onTab} className="flex h-full min-h-0 flex-col">
        <div className="flex h-10 shrink-0 items-center border-b border-line bg-canvas pr-1">
          <Tabs.List
            aria-label="Input and output"
            className="flex h-full min-w-0 flex-1 overflow-x-auto overflow-y-hidden [scrollbar-width:none]"
          >
            {first && (
              <Tab value={first.value} mark={first.mark}>
                {first.title}
              </Tab>
            )}
            <Tab value="output">Output</Tab>
            <Tab value="input" mark={hasStdin ? '•' : undefined}>
              Input
            </Tab>
            <Tab value="artifacts" mark={run?.artifacts.length}>
              Artifacts
            </Tab>
            {problems > 0 && (
              <Tab value="problems" mark={problems}>
                Problems
              </Tab>
            )}
          </Tabs.List>
          {shown !== first?.value && <OutputToolbar onEndInput={running.end} />}
        </div>
        {first && (
          <Tabs.Content value={first.value} className="min-h-0 flex-1 bg-surface outline-none">
            {first.content}
          </Tabs.Content>
        )}
        {/* The terminal stays in the page, so that nothing is lost while another tab is open. */}
        <Tabs.Content
          value="output"
          forceMount
          className="flex min-h-0 flex-1 flex-col outline-none data-[state=inactive]:hidden"
        >
          <div className="relative min-h-0 flex-1">
            <OutputTerminal
              controls={{
                send: running.send,
                endInput: running.end,
                stop: running.stop,
                resize: running.resize,
              }}
            />
            {runId === null && !starting && <NothingYet />}
          </div>
          <OutputFooter onSend={running.send} />
        </Tabs.Content>
        <Tabs.Content value="input" className="min-h-0 flex-1 outline-none">
          <StdinField keepOpen={running.keepInputOpen} onKeepOpen={running.setKeepInputOpen} />
        </Tabs.Content>
        <Tabs.Content value="artifacts" className="min-h-0 flex-1 bg-surface outline-none">
          <ArtifactList run={run} />
        </Tabs.Content>
        <Tabs.Content value="problems" className="min-h-0 flex-1 outline-none">
          <ProblemList diagnostics={run?.diagnostics ?? []} onShow={onShowCode} />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}

function Tab({
  value,
  mark,
  children,
}: {
  value: string;
  mark?: string | number | undefined;
  children: ReactNode;
}) {
  return (
    <Tabs.Trigger
      value={value}
      className="relative flex shrink-0 items-center gap-1.5 px-3 text-[13px] text-muted -outline-offset-2 hover:text-ink data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-3 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent-fill"
    >
      {children}
      {mark !== undefined && mark !== 0 && (
        <span aria-hidden className="figures rounded-full bg-raised px-1.5 text-[11px] text-ink">
          {mark}
        </span>
      )}
    </Tabs.Trigger>
  );
}

function NothingYet() {
  return (
    <div className="absolute inset-0 bg-surface">
      <EmptyState
        icon={Terminal}
        title="Run the program to see what it prints"
        action={
          <span className="flex items-center gap-1 phone:hidden">
            <KeyCap>Ctrl</KeyCap>
            <KeyCap>Enter</KeyCap>
          </span>
        }
      >
        It runs in a sealed container of its own, and its output arrives here as it is written.
      </EmptyState>
    </div>
  );
}
