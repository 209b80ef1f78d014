'use client';

import { Card } from '../../../components/ui/card.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { FormError } from '../../../components/ui/form.tsx';
import { RadioGroup } from '../../../components/ui/radio-group.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { SettingsRows } from './settings-rows.tsx';
import type { useCandidate } from './use-candidate.ts';

const KINDS = [
  { value: 'model', label: 'A model' },
  { value: 'person', label: 'A person' },
];
const ISOLATIONS = [
  { value: 'standard', text: 'A container' },
  { value: 'gvisor', text: 'A container with a kernel of its own (gVisor)' },
];

/** Who is measured, and under which conditions. */
export function CandidateCard({ candidate }: { candidate: ReturnType<typeof useCandidate> }) {
  const { values, setValues, error, made } = candidate;
  if (made !== undefined)
    return (
      <Card title="What is measured">
        <p className="text-sm">
          {made.candidate?.name}, in <TextLink href={`/evaluations/${made.id}`}>an evaluation</TextLink> that
          takes samples.
        </p>
      </Card>
    );
  return (
    <Card title="What is measured">
      <div className="grid grid-cols-2 items-start gap-x-8 gap-y-4 max-md:grid-cols-1">
        <div className="grid gap-4">
          <TextField
            label="Name of the candidate"
            hint="One of yours that has this name already keeps its settings."
            value={values.name}
            maxLength={120}
            onChange={({ target }) => setValues({ ...values, name: target.value })}
          />
          <RadioGroup
            legend="It is"
            value={values.kind}
            options={KINDS}
            onChange={({ target }) =>
              setValues({ ...values, kind: target.value === 'person' ? 'person' : 'model' })
            }
          />
          <SettingsRows rows={values.settings} onChange={(settings) => setValues({ ...values, settings })} />
        </div>
        <div className="grid gap-4">
          <SelectField
            label="Isolation"
            hint="What separates a sample from the machine."
            value={values.isolation}
            options={ISOLATIONS}
            onChange={({ target }) =>
              setValues({ ...values, isolation: target.value === 'gvisor' ? 'gvisor' : 'standard' })
            }
          />
          <Checkbox
            label="Take known results"
            hint="A sample that was run before under the same conditions is not run again. Switch it off to have every sample run."
            checked={values.usesCache}
            onChange={({ target }) => setValues({ ...values, usesCache: target.checked })}
          />
        </div>
      </div>
      <FormError>{error}</FormError>
    </Card>
  );
}
