'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { saveText } from '../../../lib/save-text.ts';

type BackupCodesProps = { codes: readonly string[]; onDone: () => void };

/** The codes for whoever loses the phone; they are shown this once. */
export function BackupCodes({ codes, onDone }: BackupCodesProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  // What was pressed is gone; without this the reading would start at the top of the page.
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="grid gap-3 rounded-lg border border-accent/50 bg-accent-soft p-4">
      <h3 ref={heading} tabIndex={-1} className="text-sm font-semibold outline-none">
        Keep your backup codes
      </h3>
      <p className="text-sm">
        Each of them works once in the place of the app, as when the phone is lost. They are not shown again.
      </p>
      <ul
        aria-label="Backup codes"
        className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-sm phone:grid-cols-1"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => saveText('crucible-backup-codes.txt', `${codes.join('\n')}\n`)}>
          Save them as a file
        </Button>
        <Button look="primary" onClick={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
