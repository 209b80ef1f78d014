'use client';

import type { AdminSettings, SettableLimits } from '@crucible/contracts/installation-settings';
import type { Role } from '@crucible/contracts/role';
import { useState } from 'react';
import { limitProblem } from '../../components/limit-problem.ts';
import { LimitsFields } from '../../components/limits-fields.tsx';
import { ROLES, RoleTabs } from './role-tabs.tsx';
import { SectionCard } from './section-card.tsx';
import { useSaveSection } from './use-save-section.ts';

type Side = 'defaults' | 'maxima';

/** What one run of somebody's may use. */
export function LimitsCard({ settings }: { settings: AdminSettings }) {
  const saving = useSaveSection('limits', settings);
  const [draft, setDraft] = useState(settings.settings.limits);
  const set = (role: Role, side: Side) => (limits: SettableLimits) =>
    setDraft({ ...draft, [role]: { ...draft[role], [side]: limits } });
  const [problem, setProblem] = useState<string>();

  function submit(): void {
    const [wrong] = ROLES.flatMap(({ role, many }) => {
      const found = limitProblem(draft[role].defaults) ?? limitProblem(draft[role].maxima);
      return found === undefined ? [] : [`For ${many}, ${found}`];
    });
    setProblem(wrong);
    if (wrong === undefined) saving.save(draft);
  }

  return (
    <SectionCard
      title="Limits of a run"
      description="Of programs that people run themselves. The maxima of the configuration and of an image hold besides."
      change={settings.changes.limits}
      saving={saving}
      problem={problem}
      onSubmit={submit}
    >
      <RoleTabs label="Limits by role">
        {(role) => (
          <div className="grid gap-5">
            <fieldset className="grid gap-3">
              <legend className="mb-2 text-sm font-medium">In the playground, without asking</legend>
              <LimitsFields
                value={draft[role].defaults}
                onChange={set(role, 'defaults')}
                placeholder="the image's"
              />
            </fieldset>
            <fieldset className="grid gap-3">
              <legend className="mb-2 text-sm font-medium">At most</legend>
              <LimitsFields
                value={draft[role].maxima}
                onChange={set(role, 'maxima')}
                placeholder={settings.configured.maxLimits}
              />
            </fieldset>
          </div>
        )}
      </RoleTabs>
    </SectionCard>
  );
}
