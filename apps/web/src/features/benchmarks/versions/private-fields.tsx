'use client';

import type { BenchmarkPreview } from '@crucible/contracts/benchmark';
import { NumberField } from '../../../components/ui/number-field.tsx';
import { RadioGroup } from '../../../components/ui/radio-group.tsx';
import { TextAreaField } from '../../../components/ui/text-area-field.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { chosenKeys } from './private-choice.ts';
import type { PrivateChoice } from './private-choice.ts';

type PrivateFieldsProps = {
  preview: BenchmarkPreview;
  choice: PrivateChoice;
  onChange: (choice: PrivateChoice) => void;
};

/** Which problems have tests, solutions and verdicts that only the keepers see. */
export function PrivateFields({ preview: { problems }, choice, onChange }: PrivateFieldsProps) {
  const chosen = chosenKeys(choice, problems);
  const inFile = problems.filter(({ split }) => split === 'private').length;
  const options = [
    {
      value: 'file',
      label: inFile === 0 ? 'None' : `Those that the file marks: ${countOf(inFile, 'problem')}`,
    },
    { value: 'share', label: 'A share, chosen at random' },
    { value: 'keys', label: 'Those that you name' },
  ] as const;
  return (
    <div className="grid gap-3">
      <RadioGroup
        legend="Private problems"
        options={options}
        value={choice.by}
        onChange={({ target }) => {
          const by = options.find(({ value }) => value === target.value)?.value;
          if (by !== undefined) onChange({ ...choice, by });
        }}
      />
      {choice.by === 'share' && (
        <div className="flex flex-wrap gap-3">
          <NumberField
            label="Share in percent"
            className="w-40"
            value={choice.percent}
            onChange={(percent) => onChange({ ...choice, percent })}
          />
          <NumberField
            label="Seed"
            hint="The same seed chooses the same problems."
            className="w-56"
            value={choice.seed}
            onChange={(seed) => onChange({ ...choice, seed })}
          />
        </div>
      )}
      {choice.by === 'keys' && (
        <TextAreaField
          label="Keys of private problems"
          hint="One in each line."
          rows={5}
          inputClassName="font-mono text-[13px]"
          value={choice.keys}
          onChange={({ target }) => onChange({ ...choice, keys: target.value })}
          error={'wrong' in chosen ? chosen.wrong : undefined}
        />
      )}
      {choice.by === 'share' && (
        <p aria-live="polite" className="figures text-xs text-muted">
          {'wrong' in chosen
            ? chosen.wrong
            : `${chosen.keys.length} of ${countOf(problems.length, 'problem')} will be private${inFile > 0 ? ', besides those that the file marks' : ''}.`}
        </p>
      )}
      <p className="max-w-prose text-xs text-muted">
        Everybody sees the prompt of a private problem. Its test, its solution and the verdicts on it are for
        the keepers.
      </p>
    </div>
  );
}
