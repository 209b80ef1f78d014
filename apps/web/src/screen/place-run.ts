import { useWorkspace } from '../model/workspace-store.ts';
import { rememberRun } from './current-run.ts';

/** The address names the run, but that of a snippet stays, as the link it is; there the run is remembered over a reload. */
export function placeRun(runId: string): void {
  const { origin } = useWorkspace.getState();
  if (origin.kind === 'snippet') return rememberRun(window.location.pathname, runId);
  useWorkspace.setState({
    programOf: runId,
    ...(origin.kind === 'run' ? { origin: { kind: 'run', id: runId } } : {}),
  });
  window.history.replaceState(null, '', `/r/${runId}`);
}
