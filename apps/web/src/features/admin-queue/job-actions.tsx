import { Button } from '../../components/ui/button.tsx';
import { JOB_WORDS } from './job-words.ts';
import type { Job, QueueActions } from './use-queue-actions.ts';

type ActionsProps = { job: Job & { canCancel: boolean }; retry: string; actions: QueueActions };

/** What can be done with a job. */
export function JobActions({ job, retry, actions }: ActionsProps) {
  const of = (
    <span className="sr-only">
      {JOB_WORDS[job.kind].one} {job.about}
    </span>
  );
  return (
    <span className="inline-flex flex-wrap justify-end gap-2">
      <Button disabled={actions.isBusy} onClick={() => actions.retry(job)}>
        {retry} {of}
      </Button>
      {job.canCancel && (
        <Button disabled={actions.isBusy} onClick={() => actions.askToCancel(job)}>
          Cancel {of}
        </Button>
      )}
    </span>
  );
}
