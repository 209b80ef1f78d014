'use client';

import { useTheme } from 'next-themes';
import { useEffect, useRef, useState } from 'react';
import { acceptsInput, outputLog, useRun } from '../../model/run-store.ts';
import { useSettings } from '../../model/settings-store.ts';
import type { MountedTerminal } from './mount-terminal.ts';
import type { TerminalControls } from './terminal-controls.ts';
import { createTextSink } from './text-sink.ts';

/** The output of the run: as a terminal for the eye, and as text for everything else. */
export function OutputTerminal({ controls }: { controls: TerminalControls }) {
  const host = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLPreElement>(null);
  const latest = useRef(controls);
  const [terminal, setTerminal] = useState<MountedTerminal | null>(null);
  const { resolvedTheme } = useTheme();
  const { fontSize, wrapOutput } = useSettings();
  const typing = useRun(acceptsInput);
  const tty = useRun(({ run }) => run?.terminal != null);

  useEffect(() => {
    latest.current = controls;
  }, [controls]);

  // The text follows the output log, which is outside React because it changes with every chunk.
  useEffect(() => (text.current ? outputLog.attach(createTextSink(text.current)) : undefined), []);

  // Brings the terminal into the page; until then, or where it cannot be loaded, the output log keeps everything.
  useEffect(() => {
    let mounted: MountedTerminal | null = null;
    let left = false;
    void import('./mount-terminal.ts').then(({ mountTerminal }) => {
      if (left || !host.current) return;
      mounted = mountTerminal(host.current, () => latest.current);
      setTerminal(mounted);
    });
    return () => {
      left = true;
      mounted?.dispose();
    };
  }, []);

  useEffect(() => {
    terminal?.setLook({
      dark: resolvedTheme === 'dark',
      fontSize: fontSize - 1,
      wrap: wrapOutput,
      tty,
      typing,
    });
  }, [terminal, resolvedTheme, fontSize, wrapOutput, tty, typing]);

  return (
    <section aria-label="Output" className="relative h-full min-h-0 overflow-hidden bg-surface">
      <pre ref={text} role="log" aria-label="Output as text" className="sr-only whitespace-pre" />
      <div className="terminal-host h-full overflow-x-auto overflow-y-hidden focus-within:ring-1 focus-within:ring-accent focus-within:ring-inset">
        <div ref={host} className="h-full min-w-full font-mono" />
      </div>
    </section>
  );
}
