'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { FormProvider } from 'react-hook-form';
import { ButtonLink } from '../../components/ui/button-link.tsx';
import { Crumbs } from '../../components/ui/crumbs.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Page } from '../../components/ui/page.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { showFormError } from '../../lib/show-form-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useZodForm } from '../../lib/use-zod-form.ts';
import { AddShippedButton } from './add-shipped-button.tsx';
import { BenchmarkFields } from './benchmark-fields.tsx';
import { NewBenchmarkValuesSchema } from './benchmark-values-schema.ts';
import { toSlug } from './to-slug.ts';

/** Makes a benchmark; its problems come afterwards. */
export function NewBenchmarkView() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.benchmarks.create.mutationOptions());
  const form = useZodForm(NewBenchmarkValuesSchema, {
    name: '',
    slug: '',
    description: '',
    visibility: 'public',
    licence: '',
    source: '',
  });
  const { errors, isSubmitting, isSubmitSuccessful, dirtyFields } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    try {
      const { slug } = await create.mutateAsync(values);
      await queryClient.invalidateQueries({ queryKey: trpc.benchmarks.list.pathKey() });
      router.push(`/benchmarks/${slug}/versions`);
    } catch (error) {
      showFormError(form, error);
    }
  });

  const name = form.register('name', {
    // The address follows the name until it has one of its own.
    onChange: ({ target }: { target: HTMLInputElement }) => {
      if (dirtyFields.slug !== true) form.setValue('slug', toSlug(target.value));
    },
  });

  return (
    <Page
      title="New benchmark"
      width="text"
      crumbs={<Crumbs items={[{ href: '/benchmarks', text: 'Benchmarks' }]} />}
      description="You keep it. Its problems are imported from a file in the next step."
      actions={<AddShippedButton />}
    >
      <FormProvider {...form}>
        <Form
          label="New benchmark"
          className="rounded-xl border border-line bg-surface p-5"
          onSubmit={() => void submit()}
          busy={isSubmitting || isSubmitSuccessful}
          error={errors.root?.message}
          submit="Create the benchmark"
          actions={<ButtonLink href="/benchmarks">Cancel</ButtonLink>}
        >
          <TextField label="Name" autoComplete="off" error={errors.name?.message} {...name} />
          <TextField
            label="Short name"
            hint="Stands in its address and in commands, and stays as it is."
            autoComplete="off"
            error={errors.slug?.message}
            {...form.register('slug')}
          />
          <BenchmarkFields />
        </Form>
      </FormProvider>
    </Page>
  );
}
