'use client';

import type { Language } from '@crucible/contracts/language';
import { Ellipsis, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../components/ui/button.tsx';
import { Crumbs } from '../components/ui/crumbs.tsx';
import { Menu, MenuItem } from '../components/ui/menu.tsx';
import { Tooltip } from '../components/ui/tooltip.tsx';
import { LanguageSelect } from '../features/languages/language-select.tsx';
import { RunButtons } from '../features/runs/run-buttons.tsx';
import { classNames } from '../lib/class-names.ts';
import type { Panels } from './use-panels.ts';

export type SolvingActions = {
  ready: boolean;
  run: () => void;
  stop: () => void;
  /** Null where there are none. */
  samples: (() => void) | null;
  busy: boolean;
  submit: ReactNode;
};

type SolvingBarProps = {
  crumbs: { href: string; text: string }[];
  languages: readonly Language[];
  language: Language;
  onLanguage: (id: string) => void;
  status: ReactNode;
  actions: SolvingActions;
  panels: Panels;
  onReset: () => void;
  onSettings: () => void;
  onHelp: () => void;
};

const PARTS = [
  { name: 'task', text: 'Task' },
  { name: 'code', text: 'Code' },
  { name: 'results', text: 'Results' },
] as const;

/** What can be done with the work, above its parts. */
export function SolvingBar(props: SolvingBarProps) {
  const { crumbs, languages, language, onLanguage, status, actions, panels } = props;
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-3 py-1 phone:px-2">
      <Crumbs items={crumbs} />
      {languages.length > 1 ? (
        <LanguageSelect languages={languages} value={language.id} onChange={onLanguage} />
      ) : (
        <p className="px-1 text-sm">
          {language.name} <span className="figures text-muted">{language.version}</span>
        </p>
      )}
      {status}
      <div className="ml-auto flex items-center gap-1.5">
        <div role="group" aria-label="Parts of the screen" className="mr-1 flex gap-0.5 max-lg:hidden">
          {PARTS.map(({ name, text }) => (
            <button
              key={name}
              type="button"
              aria-pressed={!panels.collapsed.has(name)}
              onClick={() => panels.toggle(name)}
              className="h-7 rounded-md px-2 text-xs text-muted hover:bg-raised aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-accent aria-pressed:decoration-2 aria-pressed:underline-offset-4"
            >
              {text}
            </button>
          ))}
        </div>
        <ActionButtons actions={actions} className="phone:hidden" />
        <MoreMenu {...props} />
      </div>
    </div>
  );
}

function MoreMenu({ onReset, onSettings, onHelp }: SolvingBarProps) {
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label="More"
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
        >
          <Ellipsis aria-hidden className="size-[18px]" />
        </button>
      }
    >
      <MenuItem onSelect={onReset}>Begin again with what is given</MenuItem>
      <MenuItem onSelect={onSettings}>Settings</MenuItem>
      <MenuItem keys="?" onSelect={onHelp}>
        Keyboard help
      </MenuItem>
    </Menu>
  );
}

/** Run and Stop, the samples, and handing in. */
export function ActionButtons({ actions, className }: { actions: SolvingActions; className?: string }) {
  const { ready, run, stop, samples, busy, submit } = actions;
  const canTest = ready && !busy;
  return (
    <div className={classNames('flex items-center gap-1.5', className)}>
      <RunButtons look="outline" stopHint="Stop" onRun={run} onStop={stop} ready={ready} />
      {samples !== null && (
        <Tooltip hint="Run the samples (Ctrl or ⌘ + Shift + Enter)">
          <Button aria-disabled={!canTest} onClick={canTest ? samples : undefined}>
            <FlaskConical aria-hidden className="size-4" />
            Samples
          </Button>
        </Tooltip>
      )}
      {submit}
    </div>
  );
}
