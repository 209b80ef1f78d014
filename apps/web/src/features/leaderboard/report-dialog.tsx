'use client';

import type { Leaderboard } from '@crucible/contracts/leaderboard';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Form } from '../../components/ui/form.tsx';
import { TextAreaField } from '../../components/ui/text-area-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { countOf } from '../../lib/count-of.ts';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { REPORTED_KS, ReportFormSchema, toReport } from './report-form-schema.ts';

const EMPTY = {
  ...{ candidateName: '', samples: '', tokens: '', cost: '', url: '', note: '' },
  ...{ pass1: '', pass2: '', pass3: '', pass5: '', pass10: '', pass100: '' },
};

/** Tells of a score that was reached elsewhere: it is on the leaderboard, and marked as not verified. */
export function ReportDialog({ board, onClose }: { board: Leaderboard; onClose: () => void }) {
  const { benchmark, version } = board;
  const api = useTRPC();
  const cache = useQueryClient();
  const form = useZodForm(ReportFormSchema, EMPTY);
  const report = useMutation(api.leaderboards.report.mutationOptions());
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      await report.mutateAsync({ slug: benchmark.slug, versionNumber: version.number, ...toReport(values) });
      toast.success(
        board.isFrozen
          ? 'It will be on the leaderboard when that is unfrozen.'
          : 'It is on the leaderboard, as self-reported.',
      );
      onClose();
      await cache.invalidateQueries(api.leaderboards.pathFilter());
      await cache.invalidateQueries(api.benchmarks.pathFilter());
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Report a score"
      description={`Of version ${version.number}, reached somewhere else. It is shown as self-reported: nobody here has run it.`}
    >
      <div className="overflow-y-auto px-5 pb-5">
        <Form
          label="Report a score"
          submit="Report"
          busy={isSubmitting}
          error={errors.root?.message}
          onSubmit={() => void submit()}
        >
          <TextField
            label="Candidate"
            error={errors.candidateName?.message}
            {...form.register('candidateName')}
          />
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 text-sm font-medium">Scores in percent, those that you know</legend>
            <div className="grid grid-cols-3 gap-3 phone:grid-cols-2">
              {REPORTED_KS.map((k) => (
                <TextField
                  key={k}
                  label={`pass@${k}`}
                  inputMode="decimal"
                  error={errors[`pass${k}`]?.message}
                  {...form.register(`pass${k}`)}
                />
              ))}
            </div>
          </fieldset>
          <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
            <TextField
              label="Samples"
              inputMode="numeric"
              error={errors.samples?.message}
              {...form.register('samples')}
            />
            <TextField
              label="Tokens"
              inputMode="numeric"
              error={errors.tokens?.message}
              {...form.register('tokens')}
            />
            <TextField
              label="Cost in US dollars"
              inputMode="decimal"
              error={errors.cost?.message}
              {...form.register('cost')}
            />
          </div>
          <TextField
            label="Address"
            hint="Where it is told how the score came about. May stay empty."
            error={errors.url?.message}
            {...form.register('url')}
          />
          <TextAreaField
            label="Note"
            hint="May stay empty."
            rows={2}
            error={errors.note?.message}
            {...form.register('note')}
          />
          {benchmark.quotaLeft !== null && (
            <p className="text-xs text-muted">
              It counts as one of the {countOf(benchmark.quotaLeft, 'evaluation')} that you have left today.
            </p>
          )}
        </Form>
      </div>
    </Dialog>
  );
}
