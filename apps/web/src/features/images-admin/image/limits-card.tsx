'use client';

import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import type { Limits } from '@crucible/contracts/limits';
import { useState } from 'react';
import { limitProblem } from '../../../components/limit-problem.ts';
import { LimitsFields } from '../../../components/limits-fields.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { useSaveSettings } from './use-save-settings.ts';

type LimitsCardProps = { image: AdminImageDetail; manifestLimits: Limits };

/** What programs may use in an image when nobody asks for anything else, and the most that can be asked for. */
export function LimitsCard({ image, manifestLimits }: LimitsCardProps) {
  const { settings, installationMaxima } = image;
  const [defaultLimits, setDefaultLimits] = useState(settings.defaultLimits);
  const [maxLimits, setMaxLimits] = useState(settings.maxLimits);
  const { save, isPending, error } = useSaveSettings(image, 'The limits were saved.');
  const [problem, setProblem] = useState<string>();

  function submit(): void {
    const wrong = limitProblem(defaultLimits) ?? limitProblem(maxLimits);
    setProblem(wrong);
    if (wrong === undefined) save({ defaultLimits, maxLimits });
  }
  return (
    <Card title="Limits" description="An empty field leaves it to what stands in it in grey.">
      <Form
        label="Limits"
        submit="Save the limits"
        busy={isPending}
        error={problem ?? error}
        onSubmit={submit}
      >
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-sm font-semibold">When nobody asks for anything else</legend>
          <LimitsFields value={defaultLimits} onChange={setDefaultLimits} placeholder={manifestLimits} />
        </fieldset>
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-sm font-semibold">The most that can be asked for</legend>
          <LimitsFields value={maxLimits} onChange={setMaxLimits} placeholder={installationMaxima} />
        </fieldset>
      </Form>
    </Card>
  );
}
