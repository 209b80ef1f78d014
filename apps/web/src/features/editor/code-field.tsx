'use client';

import { useTheme } from 'next-themes';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { useSettings } from '../../model/settings-store.ts';
import type { CodeFieldHandle } from './create-code-field.ts';

type CodeFieldProps = {
  label: string;
  /** Says which language it is. Another one needs another field: give it as `key`. */
  path: string;
  value: string;
  onChange: (value: string) => void;
  readOnly?: boolean;
};

/** One text to be written, kept by whoever shows it: a plain field at once, Monaco as soon as it has arrived. */
export function CodeField({ label, path, value, onChange, readOnly = false }: CodeFieldProps) {
  const fontSize = useSettings((state) => state.fontSize);
  const { resolvedTheme } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ value, onChange });
  const [field, setField] = useState<CodeFieldHandle | null>(null);

  useEffect(() => {
    latest.current = { value, onChange };
  }, [value, onChange]);

  // Brings Monaco into the page; where it cannot be loaded, the plain field stays.
  useEffect(() => {
    let handle: CodeFieldHandle | null = null;
    let left = false;
    import('./create-code-field.ts').then(
      ({ createCodeField }) => {
        if (left || !host.current) return;
        handle = createCodeField(host.current, {
          ...{ label, path, value: latest.current.value },
          onChange: (text) => latest.current.onChange(text),
        });
        setField(handle);
      },
      () => setField(null),
    );
    return () => {
      left = true;
      setField(null);
      handle?.dispose();
    };
  }, [label, path]);

  useEffect(() => field?.setValue(value), [field, value]);
  useEffect(() => field?.setReadOnly(readOnly), [field, readOnly]);
  useEffect(
    () => field?.setLook({ dark: resolvedTheme === 'dark', fontSize }),
    [field, resolvedTheme, fontSize],
  );

  return (
    <div className="relative h-full min-h-0 bg-surface font-mono">
      {!field && (
        <textarea
          aria-label={label}
          value={value}
          readOnly={readOnly}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          style={{ fontSize, lineHeight: 1.55 }}
          className="absolute inset-0 size-full resize-none overflow-auto bg-surface py-2 pr-4 pl-[33px] text-ink outline-none"
        />
      )}
      <div ref={host} className={classNames('h-full', !field && 'invisible absolute inset-0')} />
    </div>
  );
}
