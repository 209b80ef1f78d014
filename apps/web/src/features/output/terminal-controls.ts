import type { TerminalSize } from '@crucible/contracts/run';

/** What the terminal asks of the screen. */
export type TerminalControls = {
  /** Sends text to the program. */
  send: (text: string) => void;
  endInput: () => void;
  stop: () => void;
  /** Says how large the terminal has become. */
  resize: (size: TerminalSize) => void;
};
