'use client';

import { Minus, Plus } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Dialog } from '../../components/ui/dialog.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Switch } from '../../components/ui/switch.tsx';
import { classNames } from '../../lib/class-names.ts';
import { MAX_FONT_SIZE, MIN_FONT_SIZE, useSettings } from '../../model/settings-store.ts';
import { THEMES } from './themes.ts';

type SettingsDialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** How the screen looks and how programs are run; kept in this browser. */
export function SettingsDialog({ open, onOpenChange }: SettingsDialogProps) {
  const { terminal, wrapCode, wrapOutput, change } = useSettings();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Settings"
      description="They are kept in this browser."
    >
      <div className="grid gap-5 overflow-y-auto px-5 pb-6">
        <ThemeChoice />
        <FontSize />
        <Switch
          label="Terminal mode"
          hint="Programs get a terminal of their own: every key reaches them, and colours and cursor movements work. Errors are then not told apart from other output."
          checked={terminal}
          onChange={(checked) => change({ terminal: checked })}
        />
        <Switch
          label="Break long lines of code"
          hint="Instead of scrolling sideways."
          checked={wrapCode}
          onChange={(checked) => change({ wrapCode: checked })}
        />
        <Switch
          label="Break long lines of output"
          hint="Instead of scrolling sideways."
          checked={wrapOutput}
          onChange={(checked) => change({ wrapOutput: checked })}
        />
      </div>
    </Dialog>
  );
}

function ThemeChoice() {
  const { theme = 'system', setTheme } = useTheme();
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">Theme</legend>
      <div className="flex gap-2">
        {THEMES.map(({ value, text, icon: Icon }) => (
          <label
            key={value}
            className={classNames(
              'flex h-10 flex-1 cursor-pointer items-center justify-center gap-2 rounded-md border text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent',
              theme === value
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line-strong/60 hover:bg-raised',
            )}
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              checked={theme === value}
              onChange={() => setTheme(value)}
            />
            <Icon aria-hidden className="size-4" />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function FontSize() {
  const { fontSize, change } = useSettings();
  return (
    <div role="group" aria-label="Font size" className="flex items-center justify-between gap-4">
      <span className="text-sm font-medium">Font size</span>
      <div className="flex items-center gap-1">
        <IconButton
          label="Smaller"
          icon={Minus}
          disabled={fontSize <= MIN_FONT_SIZE}
          onClick={() => change({ fontSize: fontSize - 1 })}
        />
        <output className="figures w-12 text-center text-sm">{fontSize} px</output>
        <IconButton
          label="Larger"
          icon={Plus}
          disabled={fontSize >= MAX_FONT_SIZE}
          onClick={() => change({ fontSize: fontSize + 1 })}
        />
      </div>
    </div>
  );
}
