import type { LtiGradeLink } from '@crucible/contracts/lti';
import type { Db } from '@crucible/db';

/** How the grades of an assignment are sent to the platforms on which it is linked. */
export async function getGradeLinks(
  { db }: { db: Db },
  { assignmentId }: { assignmentId: string },
): Promise<LtiGradeLink[]> {
  const links = await db.ltiLink.findMany({
    where: { assignmentId, context: { courseId: { not: null } } },
    include: { context: { include: { platform: { select: { name: true } } } }, scores: true },
    orderBy: { createdAt: 'asc' },
  });
  const jobs = await db.job.findMany({
    where: { kind: 'lti_score', subjectId: { in: links.map(({ id }) => id) } },
    select: { subjectId: true },
  });
  const pending = new Set(jobs.map(({ subjectId }) => subjectId));
  return links.map(({ id, context, scores, lineItemUrl, lastError }) => {
    const sentAt = scores.flatMap((score) => score.sentAt ?? []).map((at) => at.getTime());
    const refused = scores.filter((score) => score.lastError !== null);
    return {
      ...{ platform: context.platform.name, context: context.title, takesGrades: lineItemUrl !== null },
      sent: scores.length - refused.length,
      refused: refused.length,
      lastSentAt: sentAt.length === 0 ? null : new Date(Math.max(...sentAt)).toISOString(),
      isPending: pending.has(id),
      problem: lastError ?? refused[0]?.lastError ?? null,
    };
  });
}
