'use client';

import type { RequestedLimits } from '@crucible/contracts/limits';
import { LIMIT_KINDS } from './limit-kinds.ts';
import { NumberField } from './ui/number-field.tsx';

type LimitsFieldsProps = {
  value: RequestedLimits;
  onChange: (value: RequestedLimits) => void;
  /** What holds where nothing is typed: in words, or the limits themselves. */
  placeholder: string | RequestedLimits;
};

/** What a program may use; an empty field leaves it to what holds otherwise. */
export function LimitsFields({ value, onChange, placeholder }: LimitsFieldsProps) {
  function set(name: keyof RequestedLimits, amount: number | null, unit: number): void {
    const { [name]: _before, ...rest } = value;
    onChange(amount === null ? rest : { ...rest, [name]: Math.round(amount * unit) });
  }
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
      {LIMIT_KINDS.map(({ name, label, unit }) => {
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
