import type { TerminalSize } from '@crucible/contracts/run';
import { outputLog } from '../../model/run-store.ts';
import { createTerminal } from './create-terminal.ts';
import type { TerminalControls } from './terminal-controls.ts';
import { createTerminalSink } from './terminal-sink.ts';
import { terminalTheme } from './terminal-theme.ts';
import { createTyping } from './type-into-run.ts';

export type TerminalLook = { dark: boolean; fontSize: number; wrap: boolean; tty: boolean; typing: boolean };

export type MountedTerminal = {
  setLook: (look: TerminalLook) => void;
  focus: () => void;
  dispose: () => void;
};

/** Columns of a terminal that does not break lines. */
const UNWRAPPED_COLUMNS = 500;

/** Puts a terminal into an element and connects it with the output of the run and with the keyboard. */
export function mountTerminal(host: HTMLElement, controls: () => TerminalControls): MountedTerminal {
  const { terminal, fit } = createTerminal(host, 14);
  let look: TerminalLook = { dark: false, fontSize: 14, wrap: true, tty: false, typing: false };
  let size: TerminalSize = { columns: 0, rows: 0 };

  const detach = outputLog.attach(createTerminalSink(terminal));
  const typing = createTyping((text) => terminal.write(text), controls);
  terminal.onData(typing);
  terminal.attachCustomKeyEventHandler((event) => !leavesTerminal(event, look, terminal.hasSelection()));

  function refit(): void {
    const room = fit.proposeDimensions();
    if (!room || Number.isNaN(room.cols) || room.cols < 2 || room.rows < 1) return;
    const columns = look.wrap || look.tty ? room.cols : Math.max(room.cols, UNWRAPPED_COLUMNS);
    terminal.resize(columns, room.rows);
    if (columns === size.columns && room.rows === size.rows) return;
    size = { columns, rows: room.rows };
    controls().resize({ columns: Math.min(room.cols, 1000), rows: Math.min(room.rows, 1000) });
  }

  const observer = new ResizeObserver(refit);
  observer.observe(host.parentElement ?? host);

  return {
    setLook(next) {
      look = next;
      terminal.options.theme = terminalTheme(next.dark);
      terminal.options.fontSize = next.fontSize;
      terminal.options.convertEol = !next.tty;
      terminal.options.disableStdin = !next.typing;
      terminal.options.cursorBlink =
        next.typing && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      terminal.write(next.typing ? '\u001b[?25h' : '\u001b[?25l');
      refit();
    },
    focus: () => terminal.focus(),
    dispose() {
      observer.disconnect();
      detach();
      terminal.dispose();
    },
  };
}

/** Keys that are for the page: run, copy of a selection, and Tab, which must lead out where the program cannot use it. */
function leavesTerminal(event: KeyboardEvent, look: TerminalLook, hasSelection: boolean): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key === 'Enter') return true;
  if (command && event.key.toLowerCase() === 'c' && hasSelection) return true;
  if (event.key !== 'Tab') return false;
  return event.shiftKey || !look.tty || !look.typing;
}
