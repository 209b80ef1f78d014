'use client';

import { ManualPointsSchema } from '@crucible/contracts/grade';
import type { Review } from '@crucible/contracts/review';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { useZodForm } from '../../lib/use-zod-form.ts';
import type { ReviewActions } from './use-review-actions.ts';

/** Points by hand, instead of everything else; for the person, whichever of their submissions this is. */
export function PointsCard({ review, actions }: { review: Review; actions: ReviewActions }) {
  const form = useZodForm(ManualPointsSchema, { reason: '' });
  const { errors } = form.formState;
  const { person, assignment, overrides } = review;
  const held = overrides.find(({ revokedAt }) => revokedAt === null);
  if (person.id === null) {
    return (
      <Card title="Points by hand" description="They are given to a person: show names to give some.">
        {held !== undefined && <p className="text-sm">Given: {held.points}</p>}
      </Card>
    );
  }
  const who = { assignmentId: assignment.id, studentId: person.id };
  return (
    <Card title="Points by hand">
      <Form
        label="Points by hand"
        submit="Give these points"
        busy={actions.givePoints.isPending}
        onSubmit={() =>
          void form.handleSubmit((points) =>
            actions.givePoints.mutate({ ...points, ...who }, { onSuccess: () => form.reset() }),
          )()
        }
        actions={
          held !== undefined && (
            <Button
              disabled={actions.revokePoints.isPending}
              onClick={() => actions.revokePoints.mutate(who)}
            >
              Take back
            </Button>
          )
        }
      >
        <TextField
          label="Points"
          type="number"
          step="any"
          inputMode="decimal"
          error={errors.points?.message}
          {...form.register('points', { valueAsNumber: true })}
        />
        <TextField label="Reason" error={errors.reason?.message} {...form.register('reason')} />
      </Form>
      {overrides.length > 0 && (
        <ul className="grid gap-1 text-xs text-muted">
          {overrides.map(({ id, points, reason, createdByName, createdAt, revokedAt }) => (
            <li key={id} className={revokedAt === null ? 'text-ink' : 'line-through'}>
              {points}: {reason} ({createdByName ?? 'somebody'}, <Moment at={createdAt} as="ago" />)
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
