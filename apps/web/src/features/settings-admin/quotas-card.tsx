'use client';

import { QuotasSchema } from '@crucible/contracts/installation-settings';
import type { AdminSettings, QuotaName, Quotas } from '@crucible/contracts/installation-settings';
import type { Role } from '@crucible/contracts/role';
import { useState } from 'react';
import { NumberOrWord } from '../../components/number-or-word.tsx';
import { ROLES, RoleTabs } from './role-tabs.tsx';
import { SectionCard } from './section-card.tsx';
import { useSaveSection } from './use-save-section.ts';

const MIB = 2 ** 20;
const FIELDS: readonly { name: QuotaName; label: string; unit: number }[] = [
  { name: 'runsPerHour', label: 'Runs an hour', unit: 1 },
  { name: 'cpuSecondsPerDay', label: 'CPU seconds a day', unit: 1 },
  { name: 'storageBytes', label: 'Storage (MiB)', unit: MIB },
];

type Draft = Record<Role, { [Name in QuotaName]: Quotas[Name] | null }>;

/** What people of each role may use up with programs of their own. */
export function QuotasCard({ settings }: { settings: AdminSettings }) {
  const saving = useSaveSection('quotas', settings);
  const [draft, setDraft] = useState<Draft>(settings.settings.quotas);
  const [problem, setProblem] = useState<string>();

  function submit(): void {
    const wrong = ROLES.find(({ role }) => !QuotasSchema.safeParse(draft[role]).success);
    setProblem(wrong && `Give each quota of ${wrong.many} a whole number from 1, or say that there is none.`);
    if (wrong === undefined) saving.save(draft);
  }

  return (
    <SectionCard
      title="Quotas"
      description="For programs that people run themselves, in the playground and over the API. Graded work does not count. A person can be given others on their page."
      change={settings.changes.quotas}
      saving={saving}
      problem={problem}
      onSubmit={submit}
    >
      <RoleTabs label="Quotas by role">
        {(role) => (
          <div className="grid grid-cols-3 gap-4 phone:grid-cols-1">
            {FIELDS.map(({ name, label, unit }) => (
              <NumberOrWord
                key={name}
                label={label}
                word="unlimited"
                wordLabel="Unlimited"
                unit={unit}
                value={draft[role][name]}
                onChange={(value) => setDraft({ ...draft, [role]: { ...draft[role], [name]: value } })}
              />
            ))}
          </div>
        )}
      </RoleTabs>
    </SectionCard>
  );
}
