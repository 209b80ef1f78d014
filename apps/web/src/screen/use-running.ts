'use client';

import type { TerminalSize } from '@crucible/contracts/run';
import { useMemo, useRef, useState } from 'react';
import { createRunInput } from '../features/runs/run-input.ts';
import type { RunInput } from '../features/runs/run-input.ts';
import { startRun } from '../features/runs/start-run.ts';
import { stopRun } from '../features/runs/stop-run.ts';
import type { LiveSocket } from '../lib/socket.ts';
import type { ApiClient } from '../lib/trpc.ts';
import { useSettings } from '../model/settings-store.ts';
import { useWorkspace } from '../model/workspace-store.ts';

/** Everything that can be done with a run, for the parts of the screen. */
export type Running = RunInput & {
  run: () => void;
  stop: () => void;
  keepInputOpen: boolean;
  setKeepInputOpen: (keepOpen: boolean) => void;
};

type RunningDeps = {
  api: ApiClient;
  socket: LiveSocket | null;
  session: boolean;
  onStarted: () => void;
  /** Puts a run that has begun where it is found after a reload. */
  onPlaced: (runId: string) => void;
};

const USUAL_SIZE: TerminalSize = { columns: 80, rows: 24 };

/** Starts and stops runs and hands input to them, over the API and the live connection. */
export function useRunning({ api, socket, session, onStarted, onPlaced }: RunningDeps): Running {
  const size = useRef(USUAL_SIZE);
  const [keepInputOpen, setKeepInputOpen] = useState(false);
  const input = useMemo(() => createRunInput(socket), [socket]);

  async function run(): Promise<void> {
    if (!session || useWorkspace.getState().files.length === 0) return;
    onStarted();
    const terminal = useSettings.getState().terminal ? size.current : null;
    const runId = await startRun(api, { terminal, keepInputOpen });
    if (runId !== null) onPlaced(runId);
  }

  return {
    run: () => void run(),
    stop: () => void stopRun({ api, socket }),
    send: input.send,
    end: input.end,
    resize(next) {
      size.current = next;
      input.resize(next);
    },
    keepInputOpen,
    setKeepInputOpen,
  };
}
