'use client';

import type { Example, Language } from '@crucible/contracts/language';
import { History, Keyboard, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/ui/button.tsx';
import { IconButton } from '../components/ui/icon-button.tsx';
import { Wordmark } from '../components/ui/wordmark.tsx';
import { AccountMenu } from '../features/account-menu/account-menu.tsx';
import { KeyboardHelp } from '../features/help/keyboard-help.tsx';
import { HistorySheet } from '../features/history/history-sheet.tsx';
import { ExamplesMenu } from '../features/languages/examples-menu.tsx';
import { LanguageSelect } from '../features/languages/language-select.tsx';
import { RunButtons } from '../features/runs/run-buttons.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { ThemeMenu } from '../features/settings/theme-menu.tsx';
import { ShareButton } from '../features/share/share-button.tsx';
import { useRun } from '../model/run-store.ts';
import { useWorkspace } from '../model/workspace-store.ts';
import { changeLanguage, replaceByExample } from './change-program.ts';
import type { Running } from './use-running.ts';

type ScreenHeaderProps = {
  languages: readonly Language[];
  language: Language | undefined;
  ready: boolean;
  /** Whether something else is the heading of the page. */
  untitled: boolean;
  running: Running;
  help: { open: boolean; setOpen: (open: boolean) => void };
};

/** What can be done with the whole program. */
export function ScreenHeader({ languages, language, ready, untitled, running, help }: ScreenHeaderProps) {
  const [historyOpen, setHistoryOpen] = useState(false);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const languageId = useWorkspace((state) => state.language);
  const runId = useRun((state) => state.runId);

  const Title = untitled ? 'div' : 'h1';

  function openLanguage(id: string): void {
    const chosen = languages.find((candidate) => candidate.id === id);
    if (chosen) changeLanguage(chosen);
  }

  function openExample(example: Example): void {
    if (language) replaceByExample(language, example);
  }

  function reopen(id: string): void {
    setHistoryOpen(false);
    window.history.pushState(null, '', `/r/${id}`);
  }

  return (
    <header className="flex h-[52px] shrink-0 items-center gap-1 border-b border-line bg-surface px-3 phone:gap-0.5 phone:px-2">
      <Title className="mr-3 phone:mr-1">
        <Wordmark />
      </Title>
      <LanguageSelect languages={languages} value={languageId} onChange={openLanguage} />
      <ExamplesMenu examples={language?.examples ?? []} onOpen={openExample} />
      <div className="ml-auto flex items-center gap-1 phone:gap-0">
        <RunButtons onRun={running.run} onStop={running.stop} ready={ready} className="mr-2 phone:hidden" />
        <ShareButton />
        <Button
          look="quiet"
          aria-label="History"
          onClick={() => setHistoryOpen(true)}
          className="phone:w-9 phone:px-0"
        >
          <History aria-hidden className="size-[18px] text-muted" />
          <span className="max-md:hidden">History</span>
        </Button>
        <ThemeMenu />
        <IconButton
          label="Keyboard help"
          icon={Keyboard}
          className="max-md:hidden"
          onClick={() => help.setOpen(true)}
        />
        <IconButton label="Settings" icon={Settings2} onClick={() => setSettingsOpen(true)} />
        <a
          href="/courses"
          className="rounded-md px-2 py-1.5 text-sm whitespace-nowrap hover:bg-raised max-lg:hidden"
        >
          Courses
        </a>
        <AccountMenu />
      </div>
      <HistorySheet
        open={historyOpen}
        onOpenChange={setHistoryOpen}
        languages={languages}
        currentId={runId}
        onReopen={reopen}
        onDeleted={(id) => {
          if (id === useRun.getState().runId) useRun.getState().leave();
        }}
      />
      <SettingsDialog open={settingsOpen} onOpenChange={setSettingsOpen} />
      <KeyboardHelp open={help.open} onOpenChange={help.setOpen} />
    </header>
  );
}
