import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Author } from '../people/author.ts';
import { keepAnAdmin } from '../people/keep-an-admin.ts';
import { requireAccount } from '../people/require-account.ts';
import type { AccountSettings } from './account-settings.ts';
import type { Auth } from './create-auth.ts';
import { requireConfirmation } from './require-confirmation.ts';

type Deps = { db: Db; auth: Auth; instance: string; accountSettings: AccountSettings };

/**
 * Deletes an account with everything that is its person's: runs, snippets, drafts, submissions, memberships, keys. Sessions
 * and keys are refused from this moment on. What they did for others, as a teacher, stays without their name, and the
 * audit trail keeps their id. Throws `invalid_input` for a wrong confirmation and `conflict` for the last admin.
 */
export async function deleteAccount(
  deps: Deps,
  { confirmation, by }: { confirmation: string; by: Author },
): Promise<void> {
  const { db, instance } = deps;
  const { personId } = by;
  await requireConfirmation(deps, { personId, confirmation });
  await db.$transaction((tx) =>
    keepAnAdmin(tx, async () => {
      const { email } = await requireAccount(tx, personId);
      await tx.job.deleteMany({ where: { personId, lockedBy: null } });
      await tx.snippet.deleteMany({ where: { personId } });
      await tx.gradingRun.deleteMany({ where: { personId, submissionId: null } });
      await tx.examEvent.deleteMany({ where: { personId } });
      await tx.queueTurn.deleteMany({ where: { personId } });
      await tx.verification.deleteMany({ where: { value: personId } });
      await tx.courseInvitation.deleteMany({ where: { email } });
      await tx.mail.deleteMany({ where: { to: email } });
      await recordAudit(tx, { ...by, action: 'account.deleted', instance, subjectId: personId });
      await tx.person.delete({ where: { id: personId } });
    }),
  );
}
