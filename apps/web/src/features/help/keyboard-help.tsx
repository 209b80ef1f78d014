'use client';

import { Dialog } from '../../components/ui/dialog.tsx';
import { KeyCap } from '../../components/ui/key-cap.tsx';

export type KeyRow = [keys: string[], what: string];

type KeyboardHelpProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The keys that work everywhere on the screen; those of the playground unless told otherwise. */
  everywhere?: readonly KeyRow[];
};

const PLAYGROUND_KEYS: readonly KeyRow[] = [
  [['Ctrl', 'Enter'], 'Run'],
  [['Ctrl', 'Shift', 'Enter'], 'Stop'],
  [['?'], 'This help, outside of text fields'],
];

const KEYS: readonly { title: string; rows: readonly KeyRow[] }[] = [
  {
    title: 'Files',
    rows: [
      [['F2'], 'Rename the focused file'],
      [['Delete'], 'Delete the focused file'],
      [['Ctrl', 'Shift', '← →'], 'Move the focused file'],
    ],
  },
  {
    title: 'Editor',
    rows: [
      [['F1'], 'All commands'],
      [['Ctrl', 'M'], 'Let the Tab key leave the editor'],
    ],
  },
  {
    title: 'Output, while a program reads',
    rows: [
      [['Enter'], 'Send the line'],
      [['Ctrl', 'D'], 'End the input'],
      [['Ctrl', 'C'], 'Stop, or copy what is selected'],
      [['Shift', 'Tab'], 'Leave the output'],
    ],
  },
];

/** The keys of the screen. */
export function KeyboardHelp({ open, onOpenChange, everywhere = PLAYGROUND_KEYS }: KeyboardHelpProps) {
  const groups = [{ title: 'Everywhere', rows: everywhere }, ...KEYS];
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard"
      description="On a Mac, ⌘ does what Ctrl does, except in the output."
    >
      <div className="grid gap-5 overflow-y-auto px-5 pt-1 pb-6" tabIndex={0} role="group" aria-label="Keys">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className="mb-1.5 text-xs font-semibold tracking-wide text-muted uppercase">{title}</h3>
            <dl className="grid gap-1.5">
              {rows.map(([keys, what]) => (
                <div key={what} className="flex items-center justify-between gap-4 text-sm">
                  <dt>{what}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.map((key) => (
                      <KeyCap key={key}>{key}</KeyCap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
