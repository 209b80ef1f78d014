'use client';

import { Checkbox } from './ui/checkbox.tsx';
import { NumberField } from './ui/number-field.tsx';

type NumberOrWordProps<Word extends string> = {
  label: string;
  /** The value that is no number, and how it is called. */
  word: Word;
  wordLabel: string;
  /** Null while nothing is typed. */
  value: number | Word | null;
  onChange: (value: number | Word | null) => void;
  /** How many of what is kept one of what is typed is. */
  unit?: number;
};

/** A number, or a word that is chosen by itself: an empty field never means it. */
export function NumberOrWord<Word extends string>({
  label,
  word,
  wordLabel,
  value,
  onChange,
  unit = 1,
}: NumberOrWordProps<Word>) {
  const isWord = value === word;
  const amount = typeof value === 'number' ? value / unit : null;
  return (
    <div className="grid content-start gap-1.5">
      <NumberField
        label={label}
        disabled={isWord}
        value={amount}
        onChange={(next) => onChange(next === null ? null : Math.round(next * unit))}
      />
      <Checkbox
        label={
          <>
            {wordLabel}
            <span className="sr-only">: {label}</span>
          </>
        }
        checked={isWord}
        onChange={({ target }) => onChange(target.checked ? word : null)}
      />
    </div>
  );
}
