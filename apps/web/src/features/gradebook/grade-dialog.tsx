'use client';

import { ManualPointsSchema } from '@crucible/contracts/grade';
import type { GradebookAssignment, GradebookCell, GradebookStudent } from '@crucible/contracts/gradebook';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { cellWords } from './cell-words.ts';

type GradeDialogProps = {
  courseId: string;
  student: GradebookStudent;
  assignment: GradebookAssignment;
  cell: GradebookCell | undefined;
  onClose: () => void;
};

/** One grade: what it is made from, and points by hand instead. */
export function GradeDialog({ courseId, student, assignment, cell, onClose }: GradeDialogProps) {
  const api = useTRPC();
  const cache = useQueryClient();
  const form = useForm({
    resolver: zodResolver(ManualPointsSchema),
    ...(cell?.isOverridden && cell.points !== null ? { defaultValues: { points: cell.points } } : {}),
  });
  const { errors } = form.formState;
  const done = async () => {
    await cache.invalidateQueries(api.gradebook.pathFilter());
    onClose();
  };
  const failed = (error: unknown) => form.setError('root', { message: explainError(error) });
  const give = useMutation(api.grades.override.mutationOptions({ onSuccess: done, onError: failed }));
  const revoke = useMutation(api.grades.revokeOverride.mutationOptions({ onSuccess: done, onError: failed }));
  if (cell === undefined) return null;

  const who = { assignmentId: assignment.id, studentId: student.personId };
  const reviews = `/courses/${courseId}/assignments/${assignment.id}/review`;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${student.name}: ${assignment.title}`}
      description={cellWords(cell, assignment.maxPoints).long}
    >
      <div className="grid gap-5 overflow-y-auto px-5 pb-5">
        {cell.attempts > 0 && (
          <div>
            <ButtonLink href={cell.submissionId === null ? reviews : `${reviews}/${cell.submissionId}`}>
              Look at what was handed in
            </ButtonLink>
          </div>
        )}
        <Form
          label="Points by hand"
          submit="Give these points"
          busy={give.isPending}
          error={errors.root?.message}
          onSubmit={() => void form.handleSubmit((points) => give.mutate({ ...points, ...who }))()}
          actions={
            cell.isOverridden && (
              <Button look="danger" disabled={revoke.isPending} onClick={() => revoke.mutate(who)}>
                Let the tests count again
              </Button>
            )
          }
        >
          <TextField
            label="Points"
            hint={`Of ${assignment.maxPoints}. They count whatever the tests say, and nothing is taken for being late.`}
            type="number"
            step="any"
            inputMode="decimal"
            error={errors.points?.message}
            {...form.register('points', { valueAsNumber: true })}
          />
          <TextField
            label="Reason"
            hint="The student sees it once the results are published."
            error={errors.reason?.message}
            {...form.register('reason')}
          />
        </Form>
      </div>
    </Dialog>
  );
}
