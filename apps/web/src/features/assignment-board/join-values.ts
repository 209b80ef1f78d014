import type { AssignmentBoard } from '@crucible/contracts/assignment-board';
import { PseudonymSchema } from '@crucible/contracts/assignment-board';
import { z } from 'zod';

/** The name for the leaderboard as a form has it: what is typed as a pseudonym counts only where one is chosen. */
export const JoinValuesSchema = z
  .object({ kind: z.enum(['own', 'pseudonym']), pseudonym: z.string() })
  .superRefine(({ kind, pseudonym }, context) => {
    if (kind === 'own') return;
    const [issue] = PseudonymSchema.safeParse(pseudonym).error?.issues ?? [];
    if (issue !== undefined)
      context.addIssue({ code: 'custom', path: ['pseudonym'], message: issue.message });
  });
type JoinValues = z.infer<typeof JoinValuesSchema>;

export function toJoinValues(place: AssignmentBoard['ownPlace']): JoinValues {
  return { kind: place?.pseudonym == null ? 'own' : 'pseudonym', pseudonym: place?.pseudonym ?? '' };
}

/** What is sent; null for the own name. */
export function pseudonymOf({ kind, pseudonym }: JoinValues): string | null {
  return kind === 'own' ? null : pseudonym;
}
