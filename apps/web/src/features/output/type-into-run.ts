import { editLine } from '../../model/line-editor.ts';
import { acceptsInput, outputLog, useRun } from '../../model/run-store.ts';
import type { TerminalControls } from './terminal-controls.ts';

/**
 * Makes the handler of what is typed into the terminal. A program with a terminal of its own gets every key;
 * any other gets whole lines, corrected here.
 */
export function createTyping(
  draw: (text: string) => void,
  controls: () => TerminalControls,
): (typed: string) => void {
  let line = '';
  let lineOf: string | null = null;
  return (typed) => {
    const view = useRun.getState();
    if (!acceptsInput(view) || !view.run) return;
    if (view.run.terminal) return controls().send(typed);
    if (lineOf !== view.runId) line = '';
    lineOf = view.runId;
    const edit = editLine(line, typed);
    line = edit.line;
    draw(edit.echo);
    if (edit.sent !== '') {
      void outputLog.add({ source: 'typed', text: edit.sent, drawn: true });
      controls().send(edit.sent);
    }
    if (edit.endOfInput) controls().endInput();
    if (edit.interrupt) controls().stop();
  };
}
