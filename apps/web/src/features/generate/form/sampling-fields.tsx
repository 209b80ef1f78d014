'use client';

import type { UseFormReturn } from 'react-hook-form';
import { TextAreaField } from '../../../components/ui/text-area-field.tsx';
import type { GenerateInput, GenerateValues } from './generate-values.ts';
import { NumberInput } from './number-input.tsx';

const ROW = 'grid grid-cols-4 items-start gap-4 max-lg:grid-cols-2';
const MS_OF_SECOND = 1000;

type SamplingFieldsProps = { form: UseFormReturn<GenerateInput, unknown, GenerateValues> };

/** How the model is asked. */
export function SamplingFields({ form }: SamplingFieldsProps) {
  const { control } = form;
  return (
    <>
      <div className={ROW}>
        <NumberInput
          {...{ control, name: 'samplesPerProblem', label: 'Samples for each problem' }}
          range="A whole number from 1 to 200."
        />
        <NumberInput
          {...{ control, name: 'temperature', label: 'Temperature' }}
          range="A number from 0 to 2."
        />
        <NumberInput {...{ control, name: 'topP', label: 'Top p' }} range="A number above 0, up to 1." />
        <NumberInput
          {...{ control, name: 'maxTokens', label: 'Longest answer, in tokens' }}
          range="A whole number from 1 to 100000."
        />
      </div>
      <TextAreaField
        label="System prompt"
        rows={3}
        hint="What the model is told before each problem. It may be empty."
        error={form.formState.errors.systemPrompt && 'At most 20000 characters.'}
        {...form.register('systemPrompt')}
      />
      <details className="grid gap-4">
        <summary className="w-fit cursor-pointer text-sm font-medium">Prices, requests and patience</summary>
        <div className={`${ROW} mt-3`}>
          <NumberInput
            {...{ control, name: 'promptPrice', label: 'Price of what is asked' }}
            hint="US dollars for a million tokens."
            range="A number from 0, or nothing."
          />
          <NumberInput
            {...{ control, name: 'completionPrice', label: 'Price of answers' }}
            hint="US dollars for a million tokens."
            range="A number from 0, or nothing."
          />
          <NumberInput
            {...{ control, name: 'concurrency', label: 'Requests at once' }}
            range="A whole number from 1 to 32."
          />
          <NumberInput
            {...{ control, name: 'retries', label: 'Repeated at most' }}
            hint="Where the endpoint fails for the moment."
            range="A whole number from 0 to 10."
          />
          <NumberInput
            {...{ control, name: 'timeoutMs', label: 'Seconds to wait for an answer', unit: MS_OF_SECOND }}
            range="A number from 1 to 600."
          />
        </div>
      </details>
    </>
  );
}
