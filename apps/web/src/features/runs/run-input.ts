import type { TerminalSize } from '@crucible/contracts/run';
import { toast } from 'sonner';
import { answered } from '../../lib/socket.ts';
import type { LiveSocket } from '../../lib/socket.ts';
import { acceptsInput, useRun } from '../../model/run-store.ts';

/** Largest piece that is sent at once, in UTF-16 units. */
const MAX_PIECE = 32_768;

export type RunInput = {
  send: (text: string) => void;
  end: () => void;
  resize: (size: TerminalSize) => void;
};

/** What the person gives to the running program. Pieces go one after the other, so that their order holds. */
export function createRunInput(socket: LiveSocket | null): RunInput {
  let queue: Promise<void> = Promise.resolve();

  function enqueue(work: (socket: LiveSocket, runId: string) => Promise<unknown>): void {
    const { runId } = useRun.getState();
    queue = queue.then(async () => {
      if (runId === null || runId !== useRun.getState().runId || !acceptsInput(useRun.getState())) return;
      try {
        if (!socket?.connected) throw new Error('The connection is interrupted.');
        await work(socket, runId);
      } catch (error) {
        toast.error(`The program did not get the input. ${error instanceof Error ? error.message : ''}`);
      }
    });
  }

  return {
    send(text) {
      for (let from = 0; from < text.length; from += MAX_PIECE) {
        const data = text.slice(from, from + MAX_PIECE);
        enqueue((live, runId) => answered((reply) => live.emit('run:stdin', { runId, data }, reply)));
      }
    },
    end() {
      enqueue(async (live, runId) => {
        await answered((reply) => live.emit('run:stdin-end', { runId }, reply));
        useRun.getState().endInput();
      });
    },
    resize(size) {
      if (useRun.getState().run?.terminal == null) return;
      enqueue((live, runId) => answered((reply) => live.emit('run:resize', { runId, size }, reply)));
    },
  };
}
