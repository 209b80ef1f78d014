import { AppError } from '../../lib/app-error.ts';
import type { RunControl } from '../../runs/run-control.ts';

type Deps = { control: RunControl };
type Who = { runId: string; personId: string };
type Action = (who: Who) => Promise<void>;

/** What a client has for its program, from the moment on at which it may send it. */
export type ProgramInput = {
  write(data: string): void;
  end(): void;
  signal(number: number): void;
  /** The program is there: what waits is handed over, and what comes later at once. */
  open(who: Who): void;
};

const MAX_WAITING_BYTES = 1024 * 1024;
/** Room that each message takes besides its text. */
const MESSAGE_BYTES = 64;

/**
 * Keeps what comes before the program does, and hands everything over in order. `onError` hears what cannot be
 * handed over; that a program has ended in the meantime is no error.
 */
export function createProgramInput({ control }: Deps, onError: (error: unknown) => void): ProgramInput {
  let owner: Who | null = null;
  let waiting: Action[] = [];
  let waitingBytes = 0;
  let last: Promise<void> = Promise.resolve();

  function send(action: Action, who: Who): void {
    last = last
      .then(() => action(who))
      .catch((error: unknown) => {
        if (!(error instanceof AppError && error.code === 'run_finished')) onError(error);
      });
  }

  function add(action: Action, bytes = 0): void {
    if (owner !== null) return send(action, owner);
    waitingBytes += bytes + MESSAGE_BYTES;
    if (waitingBytes > MAX_WAITING_BYTES) {
      throw new AppError('unavailable', { userMessage: 'The program has not begun to read its input.' });
    }
    waiting.push(action);
  }

  return {
    write: (data) =>
      add((who) => control.sendStdin({ ...who, data: Buffer.from(data) }), Buffer.byteLength(data)),
    end: () => add((who) => control.endStdin(who)),
    signal: (signal) => add((who) => control.sendSignal({ ...who, signal })),
    open(who) {
      if (owner !== null) return;
      owner = who;
      for (const action of waiting) send(action, who);
      waiting = [];
    },
  };
}
