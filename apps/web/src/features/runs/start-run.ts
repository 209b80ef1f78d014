import { CreateRunSchema } from '@crucible/contracts/run';
import type { TerminalSize } from '@crucible/contracts/run';
import { explainError } from '../../lib/explain-error.ts';
import type { ApiClient } from '../../lib/trpc.ts';
import { isActive, useRun } from '../../model/run-store.ts';
import { toSources } from '../../model/workspace-files.ts';
import { useWorkspace } from '../../model/workspace-store.ts';

type StartOptions = {
  /** Size of the terminal that the program gets; null for pipes. */
  terminal: TerminalSize | null;
  /** Whether input stays open for typing after the prepared input. */
  keepInputOpen: boolean;
};

/** Runs the program on the screen and resolves with the id of the run, or null when it could not be started. */
export async function startRun(api: ApiClient, options: StartOptions): Promise<string | null> {
  const view = useRun.getState();
  if (isActive(view)) return null;
  const { language, files, stdin } = useWorkspace.getState();
  const input = CreateRunSchema.safeParse({
    language,
    files: toSources(files),
    stdin,
    interactive: stdin === '' || options.keepInputOpen,
    ...(options.terminal === null ? {} : { terminal: options.terminal }),
  });
  view.begin();
  if (!input.success) {
    view.fail(input.error.issues[0]?.message ?? 'The program cannot be run like this.');
    return null;
  }
  try {
    const run = await api.runs.create.mutate(input.data);
    view.watch(run.id);
    view.update(run);
    return run.id;
  } catch (error) {
    view.fail(explainError(error));
    return null;
  }
}
