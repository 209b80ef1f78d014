'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { formatMoment, viewerZone } from '../../lib/format-moment.ts';
import { fromWallTime, toWallTime } from '../../lib/zoned-time.ts';
import { CONTROL_LOOK } from './control-look.ts';
import { Field } from './field.tsx';
import type { FieldTexts } from './field.tsx';
import { IconButton } from './icon-button.tsx';

type DateTimeFieldProps = FieldTexts & {
  /** ISO; null for none. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** In which zone it is entered; the viewer's unless one is named. */
  zone?: string;
  disabled?: boolean;
  className?: string;
};

/** A moment, entered by the clocks of a zone that is named; told once more where the viewer's clocks differ. With react-hook-form, inside a `Controller`. */
export function DateTimeField({
  label,
  hint,
  error,
  value,
  onChange,
  zone = viewerZone(),
  disabled = false,
  className,
}: DateTimeFieldProps) {
  // While a date is half typed there is no moment yet, and what is typed must stay.
  const [typed, setTyped] = useState<{ text: string; moment: string | null } | null>(null);
  const text = typed !== null && typed.moment === value ? typed.text : shown(value, zone);
  const own = value !== null && zone !== viewerZone() ? ` For you: ${formatMoment(value)}.` : '';

  function enter(next: string): void {
    const moment = fromWallTime(next, zone);
    setTyped({ text: next, moment });
    if (moment !== value) onChange(moment);
  }

  return (
    <Field
      label={label}
      hint={
        <>
          Time in {zone}.{own} {hint}
        </>
      }
      error={error}
      className={className}
    >
      {(control) => (
        <span className="flex gap-1">
          <input
            {...control}
            type="datetime-local"
            value={text}
            disabled={disabled}
            onChange={(event) => enter(event.target.value)}
            className={classNames('figures h-9', CONTROL_LOOK)}
          />
          {value !== null && !disabled && (
            <IconButton label={`Clear ${label}`} hint="Clear" icon={X} onClick={() => enter('')} />
          )}
        </span>
      )}
    </Field>
  );
}

function shown(value: string | null, zone: string): string {
  return value === null ? '' : toWallTime(value, zone);
}
