'use client';

import type { RequestedLimits } from '@crucible/contracts/limits';
import { NumberField } from './ui/number-field.tsx';

type LimitName = keyof RequestedLimits;

const MIB = 1024 * 1024;
/** What teachers set; the rest is the image's own. */
const FIELDS: readonly { name: LimitName; label: string; unit: number }[] = [
  { name: 'wallMs', label: 'Time (seconds)', unit: 1000 },
  { name: 'cpuMs', label: 'CPU time (seconds)', unit: 1000 },
  { name: 'memoryBytes', label: 'Memory (MiB)', unit: MIB },
  { name: 'outputBytes', label: 'Output (MiB)', unit: MIB },
  { name: 'pids', label: 'Processes', unit: 1 },
];

type LimitsFieldsProps = {
  value: RequestedLimits;
  onChange: (value: RequestedLimits) => void;
  /** What holds where nothing is typed: in words, or the limits themselves. */
  placeholder: string | RequestedLimits;
};

/** What a program may use; an empty field leaves it to what holds otherwise. */
export function LimitsFields({ value, onChange, placeholder }: LimitsFieldsProps) {
  function set(name: LimitName, amount: number | null, unit: number): void {
    const { [name]: _before, ...rest } = value;
    onChange(amount === null ? rest : { ...rest, [name]: Math.round(amount * unit) });
  }
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
      {FIELDS.map(({ name, label, unit }) => {
        const amount = value[name];
        return (
          <NumberField
            key={name}
            label={label}
            placeholder={typeof placeholder === 'string' ? placeholder : inUnits(placeholder[name], unit)}
            value={amount === undefined ? null : amount / unit}
            onChange={(next) => set(name, next, unit)}
          />
        );
      })}
    </div>
  );
}

function inUnits(amount: number | undefined, unit: number): string {
  return amount === undefined ? '' : String(amount / unit);
}
