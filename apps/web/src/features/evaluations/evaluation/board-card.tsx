'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { NewBoardEntrySchema } from '@crucible/contracts/leaderboard';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { TextAreaField } from '../../../components/ui/text-area-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';

/** Where an evaluation stands on its benchmark's leaderboard, or the way there. */
export function BoardCard({ evaluation }: { evaluation: Evaluation }) {
  const { id, benchmark, version, mayChange, progress } = evaluation;
  const trpc = useTRPC();
  const [isAdding, setAdding] = useState(false);
  const board = useQuery(
    trpc.leaderboards.get.queryOptions({ slug: benchmark.slug, versionNumber: version.number }),
  );
  if (board.data === undefined) return null;
  const entry = board.data.entries.find(({ evaluationId }) => evaluationId === id);
  if (entry !== undefined)
    return (
      <Card title="Leaderboard">
        <p className="text-sm">
          {entry.rank === null ? 'It is listed' : `It is in place ${entry.rank}`} on{' '}
          <TextLink href={`/benchmarks/${benchmark.slug}/entries/${entry.id}`}>
            the leaderboard of {benchmark.name}
          </TextLink>
          .
        </p>
      </Card>
    );
  if (!mayChange) return null;
  return (
    <Card
      title="Leaderboard"
      description={
        progress.internalErrors > 0
          ? 'It can be put on the leaderboard once the samples that ended by our fault were tried again.'
          : 'It is yours alone until you put it on the leaderboard.'
      }
      actions={
        progress.internalErrors === 0 && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <Trophy aria-hidden className="size-4" /> Put it on the leaderboard
          </Button>
        )
      }
    >
      <Dialog
        open={isAdding}
        onOpenChange={setAdding}
        title="Put it on the leaderboard"
        description="Everybody who sees the benchmark will then see this evaluation too, with the programs of its samples. What came of private problems stays withheld."
      >
        <AddForm evaluation={evaluation} onAdded={() => setAdding(false)} />
      </Dialog>
    </Card>
  );
}

const AboutSchema = NewBoardEntrySchema.pick({ url: true, note: true });

function AddForm({ evaluation, onAdded }: { evaluation: Evaluation; onAdded: () => void }) {
  const { id: evaluationId, benchmark } = evaluation;
  const trpc = useTRPC();
  const cache = useQueryClient();
  const form = useZodForm(AboutSchema, { url: '', note: '' });
  const add = useMutation(trpc.leaderboards.add.mutationOptions());
  const submit = form.handleSubmit(async (about) => {
    try {
      await add.mutateAsync({ evaluationId, ...about });
      await cache.invalidateQueries(trpc.leaderboards.get.queryFilter({ slug: benchmark.slug }));
      toast.success('It is on the leaderboard.');
      onAdded();
    } catch (error) {
      showFormError(form, error);
    }
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <div className="overflow-y-auto px-5 pb-5">
      <Form
        label="New entry"
        onSubmit={() => void submit()}
        busy={isSubmitting}
        error={errors.root?.message}
        submit="Put it on the leaderboard"
      >
        <TextField
          label="Link"
          hint="Where it is told how it came about. May be left empty."
          error={errors.url?.message}
          {...form.register('url')}
        />
        <TextAreaField
          label="Note"
          hint="May be left empty."
          error={errors.note?.message}
          {...form.register('note')}
        />
      </Form>
    </div>
  );
}
