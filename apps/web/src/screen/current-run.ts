import { z } from 'zod';
import { RunIdSchema } from '@crucible/contracts/run';
import { tabStorage } from '../lib/browser-storage.ts';

const KEY = 'crucible.current-run';
const CurrentRunSchema = z.object({ path: z.string(), runId: RunIdSchema });

/** Remembers over a reload which run this tab shows on a page that does not name one. */
export function rememberRun(path: string, runId: string): void {
  tabStorage.write(KEY, JSON.stringify({ path, runId }));
}

/** The run that was remembered for a page; null when there is none. */
export function recallRun(path: string): string | null {
  try {
    const stored = CurrentRunSchema.parse(JSON.parse(tabStorage.read(KEY) ?? 'null'));
    return stored.path === path ? stored.runId : null;
  } catch {
    return null;
  }
}
