import { z } from 'zod';
import { lastingStorage } from '../lib/browser-storage.ts';

const KEY = 'crucible.solving-layout';
const ShareSchema = z.number().min(0).max(100);
const LayoutSchema = z.object({ task: ShareSchema, code: ShareSchema });

/** Parts of the screen in percent: the task's of the width, the code's of the height beside it. */
export type SolvingLayout = z.infer<typeof LayoutSchema>;

const USUAL: SolvingLayout = { task: 36, code: 62 };

/** The parts as they were left in this browser. */
export function readLayout(): SolvingLayout {
  try {
    return LayoutSchema.safeParse(JSON.parse(lastingStorage.read(KEY) ?? 'null')).data ?? USUAL;
  } catch {
    return USUAL;
  }
}

export function writeLayout(change: Partial<SolvingLayout>): void {
  lastingStorage.write(KEY, JSON.stringify({ ...readLayout(), ...change }));
}
