'use client';

import { KeyboardHelp } from '../features/help/keyboard-help.tsx';
import type { KeyRow } from '../features/help/keyboard-help.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import type { Work } from './use-work.ts';
import { WorkComparison } from './work-comparison.tsx';

export type SolvingDialog = 'help' | 'settings' | 'compare' | null;

const KEYS: readonly KeyRow[] = [
  [['Ctrl', 'Enter'], 'Run, with your own input'],
  [['Ctrl', 'Shift', 'Enter'], 'Run the samples'],
  [['Ctrl', 'Alt', 'Enter'], 'Submit'],
  [['?'], 'This help, outside of text fields'],
];

type SolvingDialogsProps = {
  dialog: SolvingDialog;
  onDialog: (dialog: SolvingDialog) => void;
  work: Work;
};

/** What opens over the screen. */
export function SolvingDialogs({ dialog, onDialog, work }: SolvingDialogsProps) {
  const openerOf = (name: SolvingDialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => onDialog(open ? name : null),
  });
  const close = (then: () => void) => () => {
    onDialog(null);
    then();
  };
  return (
    <>
      <KeyboardHelp {...openerOf('help')} everywhere={KEYS} />
      <SettingsDialog {...openerOf('settings')} />
      {dialog === 'compare' && work.saving.status === 'conflict' && (
        <WorkComparison
          mine={work.own()}
          theirs={work.saving.theirs.files}
          onClose={() => onDialog(null)}
          onKeepMine={close(work.keepMine)}
          onUseTheirs={close(work.useTheirs)}
        />
      )}
    </>
  );
}
