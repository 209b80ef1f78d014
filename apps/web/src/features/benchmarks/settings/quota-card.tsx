'use client';

import { BenchmarkChangesSchema } from '@crucible/contracts/benchmark';
import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import { useBenchmarkChanges } from '../use-benchmark-changes.ts';

const QuotaSchema = BenchmarkChangesSchema.shape.dailyQuota.unwrap();

/** How often one may try on one day. */
export function QuotaCard({ benchmark }: { benchmark: BenchmarkDetail }) {
  const [quota, setQuota] = useState(benchmark.dailyQuota);
  const [error, setError] = useState<string>();
  const { change, isPending } = useBenchmarkChanges(benchmark);

  function save(): void {
    const isRight = QuotaSchema.safeParse(quota).success;
    setError(isRight ? undefined : 'A whole number from 1 to 10,000, or nothing.');
    if (isRight) change({ dailyQuota: quota }, 'The quota was changed.');
  }

  return (
    <Card
      title="Daily quota"
      description="How many evaluations one person may start on one day, which begins at midnight UTC. You are not bound by it."
    >
      <Form label="Daily quota" onSubmit={save} busy={isPending} submit="Save the quota">
        <NumberField
          label="Evaluations a day"
          hint="Empty: as many as they like."
          placeholder="no quota"
          value={quota}
          onChange={setQuota}
          error={error}
          className="max-w-48"
        />
      </Form>
    </Card>
  );
}
