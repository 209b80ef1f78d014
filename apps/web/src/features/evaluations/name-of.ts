import type { Evaluation } from '@crucible/contracts/evaluation';

/** What an evaluation is called: its candidate. That of a benchmark's own solutions has none. */
export function nameOf({ candidate }: Pick<Evaluation, 'candidate'>): string {
  return candidate?.name ?? 'The benchmark’s own solutions';
}
