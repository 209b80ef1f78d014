import type { Isolation } from '@crucible/contracts/isolation';
import type { Group } from './hostile-case.ts';

/** One line of the table. `gap` is a failure that is known and explained; `closed` is such a gap that is none any more. */
export type Row = {
  group: Group;
  id: string;
  title: string;
  /** Null where no sandbox is part of the case. */
  level: Isolation | null;
  result: 'passed' | 'failed' | 'gap' | 'closed';
  /** What was seen; for a failure what is wrong with it. */
  seen: string;
  durationMs: number;
};

export function isFailure({ result }: Row): boolean {
  return result === 'failed' || result === 'closed';
}
