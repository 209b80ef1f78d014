'use client';

import type { QuotaName, Quotas } from '@crucible/contracts/installation-settings';
import { OwnQuotasSchema } from '@crucible/contracts/person-detail';
import type { PersonDetail } from '@crucible/contracts/person-detail';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { NumberOrWord } from '../../../components/number-or-word.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Form } from '../../../components/ui/form.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { usePerson } from './use-person.ts';

const MIB = 2 ** 20;
const ROLE = 'role';

type Field = { name: QuotaName; label: string; used: string; unit: number; show: (amount: number) => string };
const plain = (amount: number) => String(Math.round(amount));
const FIELDS: readonly Field[] = [
  { name: 'runsPerHour', label: 'Runs an hour', used: 'Runs in the last hour', unit: 1, show: plain },
  { name: 'cpuSecondsPerDay', label: 'CPU seconds a day', used: 'CPU seconds today', unit: 1, show: plain },
  { name: 'storageBytes', label: 'Storage (MiB)', used: 'Storage', unit: MIB, show: formatBytes },
];

type Draft = Record<QuotaName, number | typeof ROLE | null>;

/** What somebody has used up of what they may, and what they may themselves. */
export function PersonQuotasCard({ detail }: { detail: PersonDetail }) {
  const { person, quotas } = detail;
  const trpc = useTRPC();
  const { ended } = usePerson(person.id);
  const set = useMutation(trpc.people.setQuotas.mutationOptions(ended('The quotas were saved.')));
  const [draft, setDraft] = useState<Draft>({
    runsPerHour: quotas.own.runsPerHour ?? ROLE,
    cpuSecondsPerDay: quotas.own.cpuSecondsPerDay ?? ROLE,
    storageBytes: quotas.own.storageBytes ?? ROLE,
  });
  const [problem, setProblem] = useState<string>();

  function submit(): void {
    const isOpen = FIELDS.some(({ name }) => draft[name] === null);
    const own = Object.fromEntries(
      FIELDS.map(({ name }) => [name, draft[name] === ROLE ? null : draft[name]]),
    );
    const parsed = OwnQuotasSchema.safeParse(own);
    const isSound = parsed.success && !isOpen;
    setProblem(isSound ? undefined : 'Give a whole number from 1, or leave it to the role.');
    if (isSound) set.mutate({ personId: person.id, quotas: parsed.data });
  }

  return (
    <Card title="Quotas">
      <FactList
        facts={FIELDS.map(({ name, used, show }) => [
          used,
          usageOf(show(quotas.usage[name]), boundOf(quotas.inForce[name], show)),
        ])}
      />
      <Form
        label={`Quotas of ${person.name}`}
        submit="Save"
        busy={set.isPending}
        error={problem}
        onSubmit={submit}
      >
        <div className="grid grid-cols-3 gap-4 phone:grid-cols-1">
          {FIELDS.map(({ name, label, unit, show }) => (
            <NumberOrWord
              key={name}
              label={label}
              word={ROLE}
              wordLabel={`As the role: ${boundOf(quotas.ofRole[name], show)}`}
              unit={unit}
              value={draft[name]}
              onChange={(value) => setDraft({ ...draft, [name]: value })}
            />
          ))}
        </div>
      </Form>
    </Card>
  );
}

function boundOf(quota: Quotas[QuotaName], show: (amount: number) => string): string {
  return quota === 'unlimited' ? 'unlimited' : show(quota);
}

function usageOf(used: string, bound: string): string {
  return bound === 'unlimited' ? `${used}, without a limit` : `${used} of ${bound}`;
}
