import { EvaluationIdSchema } from '@crucible/contracts/ids';

/** As many as fit beside each other. */
export const MOST_COMPARED = 8;

/** The evaluations that an address names, each once and in order: `a,b,c`. */
export function readIds(text: string | null): string[] {
  const named = (text ?? '').split(',').filter((id) => EvaluationIdSchema.safeParse(id).success);
  return [...new Set(named)].slice(0, MOST_COMPARED);
}
