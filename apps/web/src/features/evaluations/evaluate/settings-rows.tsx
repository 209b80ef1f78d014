'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { CONTROL_LOOK } from '../../../components/ui/control-look.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { classNames } from '../../../lib/class-names.ts';
import type { SettingRow } from './parse-settings.ts';

type RowsProps = { rows: readonly SettingRow[]; onChange: (rows: SettingRow[]) => void };

/** Settings of a candidate: a name and a value each. */
export function SettingsRows({ rows, onChange }: RowsProps) {
  const change = (index: number, part: Partial<SettingRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">Settings</legend>
      {rows.map(({ name, value }, index) => (
        <div key={index} className="flex gap-2">
          <input
            aria-label={`Name of setting ${index + 1}`}
            placeholder="temperature"
            value={name}
            maxLength={60}
            onChange={({ target }) => change(index, { name: target.value })}
            className={classNames('h-9', CONTROL_LOOK)}
          />
          <input
            aria-label={`Value of setting ${index + 1}`}
            placeholder="0.2"
            value={value}
            onChange={({ target }) => change(index, { value: target.value })}
            className={classNames('h-9', CONTROL_LOOK)}
          />
          <IconButton
            icon={X}
            label={`Remove setting ${index + 1}`}
            onClick={() => onChange(rows.filter((_row, at) => at !== index))}
          />
        </div>
      ))}
      <Button className="justify-self-start" onClick={() => onChange([...rows, { name: '', value: '' }])}>
        <Plus aria-hidden className="size-4" /> Add a setting
      </Button>
    </fieldset>
  );
}
