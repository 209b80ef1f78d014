'use client';

import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { acceptsInput, outputLog, useRun } from '../../model/run-store.ts';

/** Tells the two streams apart and says whether the program listens; on a phone, there is a field to type into. */
export function OutputFooter({ onSend }: { onSend: (text: string) => void }) {
  const typing = useRun(acceptsInput);
  const tty = useRun(({ run }) => run?.terminal != null);
  return (
    <div className="shrink-0 border-t border-line bg-canvas">
      {typing && <InputLine echo={!tty} onSend={onSend} />}
      <div className="flex h-7 items-center gap-4 px-3.5 text-xs text-muted">
        {tty ? (
          <span>Terminal mode</span>
        ) : (
          <span className="flex gap-3 font-mono">
            <span className="text-ink">stdout</span>
            <span className="text-stderr italic">stderr</span>
          </span>
        )}
        {typing && (
          <span className="ml-auto truncate phone:hidden">
            {tty ? 'Every key goes to the program' : 'Type in the output; Enter sends the line'}
          </span>
        )}
      </div>
    </div>
  );
}

/** On a phone, a terminal is hard to type into. A program with a terminal of its own shows what it reads itself. */
function InputLine({ echo, onSend }: { echo: boolean; onSend: (text: string) => void }) {
  const [line, setLine] = useState('');

  function submit(event: { preventDefault: () => void }): void {
    event.preventDefault();
    if (echo) void outputLog.add({ source: 'typed', text: `${line}\n` });
    onSend(echo ? `${line}\n` : `${line}\r`);
    setLine('');
  }

  return (
    <form onSubmit={submit} className="hidden gap-2 p-2 phone:flex">
      <input
        aria-label="Line for the program"
        value={line}
        onChange={(event) => setLine(event.target.value)}
        placeholder="Type for the program"
        autoCapitalize="off"
        autoComplete="off"
        className="h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 font-mono text-base placeholder:text-muted"
      />
      <Button type="submit">Send</Button>
    </form>
  );
}
