'use client';

import type { ImageTask, ImageTaskLine } from '@crucible/contracts/image-task';
import { useMutation } from '@tanstack/react-query';
import { CircleX } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { FindingsList } from '../findings-list.tsx';
import { TASK_KIND_WORDS, TASK_STATUS_WORDS, isOver } from '../image-words.ts';
import { StatusText } from '../status-text.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskLog } from './task-log.tsx';
import { TaskStages } from './task-stages.tsx';
import { useTaskLog } from './use-task-log.ts';

/** Something that the image manager does or has done, as it goes on. */
export function TaskView({ taskId }: { taskId: string }) {
  const { query, lines } = useTaskLog(taskId);
  return (
    <QueryView isPage query={query} what="the task">
      {(task) => <Found task={task} lines={lines} />}
    </QueryView>
  );
}

function Found({ task, lines }: { task: ImageTask; lines: readonly ImageTaskLine[] }) {
  const { id, kind, imageName, status, failure, findings } = task;
  const title = imageName === null ? TASK_KIND_WORDS[kind] : `${TASK_KIND_WORDS[kind]} of ${imageName}`;
  useDocumentTitle(title);
  return (
    <Page
      title={title}
      crumbs={
        <Crumbs
          items={[
            { href: '/admin/images', text: 'Images' },
            { href: '/admin/images/tasks', text: 'Tasks' },
          ]}
        />
      }
      description={
        <span role="status" className="text-ink">
          <StatusText words={TASK_STATUS_WORDS[status]} />
        </span>
      }
      actions={
        <>
          {imageName !== null && status === 'succeeded' && (
            <ButtonLink href={`/admin/images/${imageName}`}>Open the image</ButtonLink>
          )}
          {!isOver(task) && <CancelButton task={task} />}
        </>
      }
    >
      {failure !== null && (
        <p
          role="alert"
          className="flex items-start gap-2 rounded-md border border-bad/50 bg-bad/10 px-3 py-2 text-sm"
        >
          <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
          <span className="min-w-0 wrap-anywhere">{failure}</span>
        </p>
      )}
      <TaskStages task={task} />
      <TaskFacts task={task} />
      {findings.length > 0 && (
        <Card title="What was looked at">
          <FindingsList label="What was looked at" findings={findings} />
        </Card>
      )}
      <TaskLog fileName={`${kind}-${imageName ?? 'images'}-${id}.log`} lines={lines} isOver={isOver(task)} />
    </Page>
  );
}

function CancelButton({ task: { id: taskId } }: { task: ImageTask }) {
  const trpc = useTRPC();
  const [isAsking, setAsking] = useState(false);
  const cancel = useMutation(
    trpc.imageTasks.cancel.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: () => void toast.success('It is being cancelled.'),
      onSettled: () => setAsking(false),
    }),
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>Cancel the task</Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Cancel this task?"
        description="What it has made so far is lost. Images stay as they were before."
        confirm="Cancel the task"
        danger
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ taskId })}
      />
    </>
  );
}
