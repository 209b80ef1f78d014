'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Announcement } from '../features/notices/announcement.tsx';
import { ConnectionNotice } from '../features/notices/connection-notice.tsx';
import { DraftConflictNotice } from '../features/notices/draft-conflict-notice.tsx';
import { OriginNotice } from '../features/notices/origin-notice.tsx';
import { RunStatus } from '../features/runs/run-status.tsx';
import { useLiveRun } from '../features/runs/use-live-run.ts';
import { useTRPC, useTRPCClient } from '../lib/trpc.ts';
import { useRun } from '../model/run-store.ts';
import { useSettings } from '../model/settings-store.ts';
import { useWorkspace } from '../model/workspace-store.ts';
import { CodePane } from './code-pane.tsx';
import { OutputPane } from './output-pane.tsx';
import { Panes } from './panes.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { placeRun } from './place-run.ts';
import { ScreenHeader } from './screen-header.tsx';
import { ScreenTrouble, isTrouble } from './screen-trouble.tsx';
import { useDraftSaving } from './use-draft-saving.ts';
import { useForking } from './use-forking.ts';
import { usePageTitle } from './use-page-title.ts';
import { useProgram } from './use-program.ts';
import { useRunning } from './use-running.ts';
import { useShortcuts } from './use-shortcuts.ts';

const RETRY_MS = 5000;

/** A service that was away is asked again by and by, without anybody pressing a button. */
function retryAfterFailure(query: { state: { status: string } }): number | false {
  return query.state.status === 'error' ? RETRY_MS : false;
}

/** The playground: a program, its output, and everything around them. `codeShare` is the code's part of the width in percent. */
export function PlaygroundScreen({ codeShare }: { codeShare: number }) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const session = useQuery(
    trpc.session.get.queryOptions(undefined, { staleTime: Infinity, refetchInterval: retryAfterFailure }),
  );
  const languages = useQuery(
    trpc.languages.variants.queryOptions(undefined, { refetchInterval: retryAfterFailure }),
  );
  const program = useProgram({ api, languages: languages.data, session: session.isSuccess });
  const [view, setView] = useState<'code' | 'output'>('code');
  const [tab, setTab] = useState('output');
  const [helpOpen, setHelpOpen] = useState(false);
  const languageId = useWorkspace((state) => state.language);
  const diagnostics = useRun((state) => state.run?.diagnostics);
  const socket = useLiveRun(session.isSuccess);
  const running = useRunning({
    ...{ api, socket, session: session.isSuccess },
    onStarted: () => setView('output'),
    onPlaced: placeRun,
  });
  const language = languages.data?.find(({ id }) => id === languageId);
  const ready = program.state.kind === 'ready' && languageId !== '';

  useDraftSaving();
  useForking();
  usePageTitle();
  useShortcuts({ onEnter: running.run, onShiftEnter: running.stop, onHelp: () => setHelpOpen(true) });

  // Settings live in the browser, so the first picture cannot know them.
  useEffect(() => useSettings.getState().load(), []);

  const trouble = languages.error ?? session.error;
  const untitled = isTrouble(trouble, program.state);
  const retry = () => {
    void session.refetch();
    void languages.refetch();
    program.retry();
  };
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <ScreenHeader
        languages={languages.data ?? []}
        language={language}
        ready={ready}
        untitled={untitled}
        running={running}
        help={{ open: helpOpen, setOpen: setHelpOpen }}
      />
      <Announcement />
      <aside aria-label="Notices" className="shrink-0">
        <ConnectionNotice />
        <DraftConflictNotice />
        <OriginNotice />
      </aside>
      <main className="min-h-0 flex-1">
        <ScreenTrouble error={trouble} program={program.state} onRetry={retry}>
          <Panes view={view} codeShare={codeShare}>
            <CodePane
              loading={!ready}
              language={language}
              diagnostics={diagnostics ?? []}
              onRun={running.run}
            />
            <OutputPane tab={tab} onTab={setTab} running={running} onShowCode={() => setView('code')} />
          </Panes>
        </ScreenTrouble>
      </main>
      <footer className="shrink-0">
        <RunStatus idleText={untitled ? 'Not ready' : ready ? 'Ready' : 'Loading…'} />
        <PhoneBar view={view} onView={setView} ready={ready} running={running} />
      </footer>
    </div>
  );
}
