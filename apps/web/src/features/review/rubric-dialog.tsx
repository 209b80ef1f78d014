'use client';

import { RubricInputSchema } from '@crucible/contracts/rubric';
import type { RubricItem } from '@crucible/contracts/rubric';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '../../components/ui/button.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';

type DialogProps = { assignmentId: string; onClose: () => void };

const FormSchema = z.object({ items: RubricInputSchema });

/** What graders give or take points for by hand. */
export function RubricDialog({ assignmentId, onClose }: DialogProps) {
  const api = useTRPC();
  const rubric = useQuery(api.rubrics.list.queryOptions({ assignmentId }, { staleTime: 0 }));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Rubric"
      description="What points are given or taken for by hand, with a minus where they are taken. The first nine have the keys 1 to 9."
    >
      <div className="overflow-y-auto px-5 pb-5">
        <QueryView query={rubric} what="the rubric">
          {(items) => <RubricForm {...{ assignmentId, items, onClose }} />}
        </QueryView>
      </div>
    </Dialog>
  );
}

function RubricForm({ assignmentId, items, onClose }: DialogProps & { items: readonly RubricItem[] }) {
  const api = useTRPC();
  const cache = useQueryClient();
  const form = useZodForm(FormSchema, {
    items: items.map(({ id, title, description, points }) => ({ id, title, description, points })),
  });
  const list = useFieldArray({ control: form.control, name: 'items', keyName: 'key' });
  const save = useMutation(
    api.rubrics.save.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          cache.invalidateQueries(api.rubrics.pathFilter()),
          cache.invalidateQueries(api.reviews.pathFilter()),
        ]);
        onClose();
      },
      onError: (error) => form.setError('root', { message: explainError(error) }),
    }),
  );
  const { errors } = form.formState;
  return (
    <Form
      label="Rubric"
      submit="Save"
      busy={save.isPending}
      error={errors.root?.message}
      onSubmit={() =>
        void form.handleSubmit((values) => save.mutate({ assignmentId, items: values.items }))()
      }
      actions={
        <Button onClick={() => list.append({ id: null, title: '', description: '', points: -1 })}>
          <Plus aria-hidden className="size-4" /> Add an item
        </Button>
      }
    >
      <ol className="grid gap-4">
        {list.fields.map(({ key }, index) => (
          <li key={key} className="grid grid-cols-[1fr_6rem_auto] items-start gap-2">
            <TextField
              label={`Item ${index + 1}`}
              error={errors.items?.[index]?.title?.message}
              {...form.register(`items.${index}.title`)}
            />
            <TextField
              label="Points"
              type="number"
              step="any"
              error={errors.items?.[index]?.points?.message}
              {...form.register(`items.${index}.points`, { valueAsNumber: true })}
            />
            <div className="flex pt-6.5">
              <IconButton
                label={`Move item ${index + 1} up`}
                icon={ArrowUp}
                disabled={index === 0}
                onClick={() => list.move(index, index - 1)}
              />
              <IconButton
                label={`Move item ${index + 1} down`}
                icon={ArrowDown}
                disabled={index === list.fields.length - 1}
                onClick={() => list.move(index, index + 1)}
              />
              <IconButton
                label={`Remove item ${index + 1}`}
                icon={Trash2}
                onClick={() => list.remove(index)}
              />
            </div>
          </li>
        ))}
      </ol>
      {list.fields.length === 0 && <p className="text-sm text-muted">There are no items yet.</p>}
    </Form>
  );
}
