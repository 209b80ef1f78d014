'use client';

import { CommentTextSchema } from '@crucible/contracts/comment';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { CONTROL_LOOK } from '../../components/ui/control-look.ts';
import { classNames } from '../../lib/class-names.ts';

type FormProps = {
  label: string;
  text?: string;
  send?: string;
  busy: boolean;
  onSend: (text: string) => void;
  onCancel?: () => void;
};

/** Words about a submission. Control+Enter sends them, Escape gives up. */
export function CommentForm({ label, text = '', send = 'Comment', busy, onSend, onCancel }: FormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState(text);
  const isSayable = CommentTextSchema.safeParse(words).success;

  // A form that can be given up was asked for, and is where one goes on.
  const wasAskedFor = onCancel !== undefined;
  useEffect(() => {
    if (wasAskedFor) field.current?.focus({ preventScroll: true });
  }, [wasAskedFor]);

  function sendWords(): void {
    if (isSayable && !busy) onSend(words);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendWords();
    else if (event.key === 'Escape' && onCancel !== undefined) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="grid gap-2 p-2">
      <textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        rows={3}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={onKeyDown}
        className={classNames('resize-y py-2', CONTROL_LOOK)}
      />
      <div className="flex gap-2">
        <Button look="primary" className="h-8" disabled={!isSayable || busy} onClick={sendWords}>
          {send}
        </Button>
        {onCancel !== undefined && (
          <Button className="h-8" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
