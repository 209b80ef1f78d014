'use client';

import type { ModelEndpoint } from '@crucible/contracts/generation';
import { Form } from '../../../components/ui/form.tsx';
import { showFormError } from '../../../lib/show-form-error.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { estimate } from './estimate.ts';
import { GenerateValuesSchema, startingValues } from './generate-values.ts';
import { ModelFields } from './model-fields.tsx';
import { SamplingFields } from './sampling-fields.tsx';
import { useBeginGeneration } from './use-begin-generation.ts';
import type { Target } from './use-begin-generation.ts';

type GenerateFormProps = {
  target: Target;
  /** Of the version that is measured by. */
  problems: number;
  /** There is at least one. */
  endpoints: readonly ModelEndpoint[];
  onAdd: () => void;
};

/** Which model is asked for samples, how, and how many. */
export function GenerateForm({ target, problems, endpoints, onAdd }: GenerateFormProps) {
  const form = useZodForm(GenerateValuesSchema, startingValues(endpoints[0]?.id ?? ''));
  const begin = useBeginGeneration(target);
  const { errors, isSubmitting } = form.formState;
  const [samplesPerProblem = 0, maxTokens = 0, completionPrice = null] = form.watch([
    'samplesPerProblem',
    'maxTokens',
    'completionPrice',
  ]);
  const expected = estimate({ problems, samplesPerProblem, maxTokens, completionPrice });

  const submit = form.handleSubmit(async (values) => {
    await begin(values).catch((error: unknown) => showFormError(form, error));
  });

  return (
    <Form
      label="Ask a model"
      onSubmit={() => void submit()}
      busy={isSubmitting}
      error={errors.root?.message}
      submit="Ask for samples"
    >
      <ModelFields form={form} endpoints={endpoints} onAdd={onAdd} />
      <SamplingFields form={form} />
      <p
        role="status"
        className={`figures text-sm ${expected?.isTooMuch === true ? 'text-bad' : 'text-muted'}`}
      >
        {expected?.text}
      </p>
    </Form>
  );
}
