import { toast } from 'sonner';
import { explainError } from '../../lib/explain-error.ts';
import { answered } from '../../lib/socket.ts';
import type { LiveSocket } from '../../lib/socket.ts';
import type { ApiClient } from '../../lib/trpc.ts';
import { isActive, useRun } from '../../model/run-store.ts';

type StopDeps = { api: ApiClient; socket: LiveSocket | null };

/** Stops the run on the screen: over the live connection, which is quickest, or else over the API. */
export async function stopRun({ api, socket }: StopDeps): Promise<void> {
  const view = useRun.getState();
  const { runId } = view;
  if (!isActive(view) || runId === null || view.stopping) return;
  view.setStopping(true);
  try {
    if (socket?.connected) await answered((reply) => socket.emit('run:stop', { runId }, reply));
    else await api.runs.cancel.mutate({ id: runId });
  } catch (error) {
    view.setStopping(false);
    toast.error(`The run was not stopped. ${explainError(error)}`);
  }
}
