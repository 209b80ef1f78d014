'use client';

import type { Language } from '@crucible/contracts/language';
import type { StudentAssignment, StudentContent } from '@crucible/contracts/student-assignment';
import type { SubmissionSummary } from '@crucible/contracts/submission';
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { HandInButton } from '../features/hand-in/hand-in-button.tsx';
import { HandInDialog } from '../features/hand-in/hand-in-dialog.tsx';
import { RunStatus } from '../features/runs/run-status.tsx';
import { useLiveRun } from '../features/runs/use-live-run.ts';
import { SaveStatus } from '../features/work-draft/save-status.tsx';
import { explainError } from '../lib/explain-error.ts';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import { useTRPCClient } from '../lib/trpc.ts';
import { refusalWords } from '../model/refusal-words.ts';
import { useRun } from '../model/run-store.ts';
import { useSettings } from '../model/settings-store.ts';
import { useWorkspace } from '../model/workspace-store.ts';
import { CodePane } from '../screen/code-pane.tsx';
import { OutputPane } from '../screen/output-pane.tsx';
import { useRunning } from '../screen/use-running.ts';
import { useShortcuts } from '../screen/use-shortcuts.ts';
import { binaryFiles } from './assemble-work.ts';
import { ResultsSide } from './results-side.tsx';
import { SolvingBar } from './solving-bar.tsx';
import type { SolvingActions } from './solving-bar.tsx';
import { SolvingDialogs } from './solving-dialogs.tsx';
import type { SolvingDialog } from './solving-dialogs.tsx';
import { SolvingNotices } from './solving-notices.tsx';
import { SolvingPanes } from './solving-panes.tsx';
import { SolvingPhoneBar } from './solving-phone-bar.tsx';
import { TaskSide } from './task-side.tsx';
import { useHandingIn } from './use-handing-in.ts';
import { usePanels } from './use-panels.ts';
import { useWork } from './use-work.ts';

type SolvingScreenProps = {
  assignment: StudentAssignment;
  content: StudentContent;
  personId: string;
  /** Those of the assignment that are served here. */
  languages: readonly Language[];
  language: Language;
  onLanguage: (id: string) => void;
  offered: StudentContent['languages'][number];
};

const RESULTS = 'tests';

/** An assignment and the work on it: the task, the code, what it does and what came of its tests. */
export function SolvingScreen(props: SolvingScreenProps) {
  const { assignment, content, personId, languages, language, onLanguage, offered } = props;
  const { id: assignmentId, course, attemptsLeft, refusal, dates } = assignment;
  const api = useTRPCClient();
  const panels = usePanels();
  const [tab, setTab] = useState(RESULTS);
  const [dialog, setDialog] = useState<SolvingDialog>(null);
  const [asking, setAsking] = useState(false);
  const socket = useLiveRun(true);
  const work = useWork({ api, personId, assignmentId, offered, language });
  const diagnostics = useRun((state) => state.run?.diagnostics);
  const running = useRunning({
    ...{ api, socket, session: true },
    onStarted: () => panels.reveal('results'),
    onPlaced: () => undefined,
  });
  const handingIn = useHandingIn({
    ...{ socket, assignmentId, language: language.id, own: work.own },
    onBegun() {
      panels.reveal('results');
      setTab(RESULTS);
    },
  });

  useDocumentTitle(assignment.title);
  // Settings live in the browser; the run of another program is none of this page's.
  useEffect(() => {
    useSettings.getState().load();
    useRun.getState().leave();
    return () => useRun.getState().leave();
  }, []);

  const ready = work.state === 'ready';
  const hasSamples = content.tests.some(({ isSample }) => isSample);
  const showCode = () => panels.reveal('code');

  function submit(): void {
    if (!ready || handingIn.isBusy) return;
    if (attemptsLeft === null) void handingIn.handIn();
    else setAsking(true);
  }

  function submitByKey(): void {
    const isOver = refusal?.until != null && Date.parse(refusal.until) <= Date.now();
    if (refusal === null || isOver) submit();
    else toast(refusalWords(refusal));
  }

  async function restore({ id, number, language: from }: SubmissionSummary): Promise<void> {
    if (from !== language.id) {
      toast(`Submission ${number} is in another language. Choose that language first.`);
      return;
    }
    try {
      const { files } = await api.submissions.get.query({ submissionId: id });
      work.replace(files, `Submission ${number} is in the editor now.`);
      showCode();
    } catch (error) {
      toast.error(explainError(error));
    }
  }

  const actions: SolvingActions = {
    ready,
    run: running.run,
    stop: running.stop,
    samples: hasSamples ? handingIn.runSamples : null,
    busy: handingIn.isBusy,
    submit: <HandInButton assignment={assignment} ready={ready && !handingIn.isBusy} onPress={submit} />,
  };

  useShortcuts({
    onEnter: () => ready && running.run(),
    onShiftEnter: () => ready && hasSamples && handingIn.runSamples(),
    onAltEnter: submitByKey,
    onHelp: () => setDialog('help'),
  });

  return (
    <div className="flex h-full min-h-0 flex-col overflow-hidden">
      {/* Whichever of its parts is on the screen. */}
      <h1 className="sr-only">{assignment.title}</h1>
      <SolvingBar
        crumbs={[{ href: `/courses/${course.id}`, text: course.code }]}
        {...{ languages, language, onLanguage, actions, panels }}
        status={<SaveStatus state={work.saving} />}
        onReset={() => work.replace([], 'This is what is given. What you had is saved no more.')}
        onSettings={() => setDialog('settings')}
        onHelp={() => setDialog('help')}
      />
      <SolvingNotices {...{ assignment, content, work }} onCompare={() => setDialog('compare')} />
      <div className="min-h-0 flex-1">
        <SolvingPanes
          view={panels.view}
          panels={panels.panels}
          onCollapsed={panels.onCollapsed}
          task={
            <TaskSide
              {...{ assignment, content, handingIn }}
              absentFiles={binaryFiles(offered)}
              onUseInput={(stdin) => {
                useWorkspace.getState().setStdin(stdin);
                panels.reveal('results');
                setTab('input');
              }}
              onRestore={(submission) => void restore(submission)}
            />
          }
          code={
            typeof work.state === 'object' ? (
              <EmptyState
                icon={CloudOff}
                title="Your work could not be loaded"
                action={<Button onClick={work.retry}>Try again</Button>}
              >
                {work.state.failed}
              </EmptyState>
            ) : (
              <CodePane
                loading={!ready}
                language={language}
                diagnostics={[
                  ...(diagnostics ?? []),
                  ...(handingIn.grading?.grading.compile?.diagnostics ?? []),
                ]}
                onRun={running.run}
              />
            )
          }
          results={
            <OutputPane
              tab={tab}
              onTab={setTab}
              running={running}
              onShowCode={showCode}
              first={{
                value: RESULTS,
                title: 'Tests',
                content: (
                  <ResultsSide {...{ content, handingIn }} dueAt={dates.dueAt} onShowCode={showCode} />
                ),
              }}
            />
          }
        />
      </div>
      <RunStatus idleText={ready ? 'Ready' : 'Loading…'} />
      <SolvingPhoneBar view={panels.view} onView={panels.setView} actions={actions} />
      <HandInDialog
        assignment={assignment}
        open={asking}
        onOpenChange={setAsking}
        onHandIn={handingIn.handIn}
      />
      <SolvingDialogs dialog={dialog} onDialog={setDialog} work={work} />
    </div>
  );
}
