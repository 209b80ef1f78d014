import type { JobKind } from '@crucible/contracts/admin-queue';
import { TextLink } from '../../components/ui/text-link.tsx';
import { JOB_WORDS } from './job-words.ts';

type SubjectProps = { job: { kind: JobKind; about: string; evaluationId: string | null; subjectId: string } };

/** What a job is for: its class, and what it is about. */
export function JobSubject({ job: { kind, about, evaluationId, subjectId } }: SubjectProps) {
  const href = hrefOf(kind, { evaluationId, subjectId });
  return (
    <span className="grid">
      <span className="font-medium">{JOB_WORDS[kind].one}</span>
      <span className="text-xs wrap-anywhere text-muted">
        {href === null || about === '' ? about : <TextLink href={href}>{about}</TextLink>}
      </span>
    </span>
  );
}

type Ids = { evaluationId: string | null; subjectId: string };

function hrefOf(kind: JobKind, { evaluationId, subjectId }: Ids): string | null {
  if (evaluationId !== null) return `/evaluations/${evaluationId}`;
  return kind === 'image_task' ? `/admin/images/tasks/${subjectId}` : null;
}
