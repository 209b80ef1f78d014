'use client';

import type { Course } from '@crucible/contracts/course';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';

/** Putting a course away, and taking it out again. */
export function ArchiveCard({ course }: { course: Course }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const isArchived = course.archivedAt !== null;
  const change = useMutation(
    trpc.courses.setArchived.mutationOptions({
      onSuccess: async ({ archivedAt }) => {
        setAsking(false);
        await queryClient.invalidateQueries({ queryKey: trpc.courses.pathKey() });
        toast.success(archivedAt === null ? 'The course was restored.' : 'The course was archived.');
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  const set = (archived: boolean) => change.mutate({ courseId: course.id, isArchived: archived });

  return (
    <Card
      title={isArchived ? 'This course is archived' : 'Archive'}
      description="Its people still see an archived course, but nothing is handed in or changed there."
    >
      {isArchived ? (
        <Button className="justify-self-start" disabled={change.isPending} onClick={() => set(false)}>
          Restore the course
        </Button>
      ) : (
        <Button look="danger" className="justify-self-start" onClick={() => setAsking(true)}>
          Archive the course
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Archive ${course.name}?`}
        description="Nothing can be handed in any more. You can restore it at any time."
        confirm="Archive"
        danger
        busy={change.isPending}
        onConfirm={() => set(true)}
      />
    </Card>
  );
}
