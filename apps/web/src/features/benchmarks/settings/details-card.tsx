'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProvider } from 'react-hook-form';
import { toast } from 'sonner';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { BenchmarkFields } from '../benchmark-fields.tsx';
import { BenchmarkValuesSchema } from '../benchmark-values-schema.ts';

/** What is said of it, and who sees it. */
export function DetailsCard({ benchmark }: { benchmark: BenchmarkDetail }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.benchmarks.update.mutationOptions());
  const { slug, name, description, visibility, licence, source } = benchmark;
  const form = useZodForm(BenchmarkValuesSchema, { name, description, visibility, licence, source });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (changes) => {
    try {
      await update.mutateAsync({ slug, changes });
      await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.pathKey() });
      toast.success('The benchmark was changed.');
    } catch (error) {
      showFormError(form, error);
    }
  });

  return (
    <Card title="Benchmark">
      <FormProvider {...form}>
        <Form
          label="Benchmark"
          onSubmit={() => void submit()}
          busy={isSubmitting}
          error={errors.root?.message}
          submit="Save"
        >
          <TextField
            label="Name"
            autoComplete="off"
            error={errors.name?.message}
            {...form.register('name')}
          />
          <BenchmarkFields />
        </Form>
      </FormProvider>
    </Card>
  );
}
