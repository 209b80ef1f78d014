import type { JobKind, Statements } from './job.ts';

/** Removes the subject's job if nobody is working on it. False when there is none, or somebody is. */
export async function deleteQueuedJob(
  tx: Statements,
  subject: { kind: JobKind; subjectId: string },
): Promise<boolean> {
  const deleted = await tx.$executeRaw`
    DELETE FROM job
    WHERE kind = ${subject.kind}::job_kind AND subject_id = ${subject.subjectId}
      AND (locked_by IS NULL OR lease_expires_at <= now())`;
  return deleted === 1;
}
