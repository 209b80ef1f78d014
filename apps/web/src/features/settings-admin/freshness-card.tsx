'use client';

import { InstallationSettingsSchema } from '@crucible/contracts/installation-settings';
import type { AdminSettings } from '@crucible/contracts/installation-settings';
import { useState } from 'react';
import { NumberField } from '../../components/ui/number-field.tsx';
import { SectionCard } from './section-card.tsx';
import { useSaveSection } from './use-save-section.ts';

/** How old images may become before they are complained about. */
export function FreshnessCard({ settings }: { settings: AdminSettings }) {
  const saving = useSaveSection('images', settings);
  const [freshnessDays, setDays] = useState<number | null>(settings.settings.images.freshnessDays);
  const [problem, setProblem] = useState<string>();

  function submit(): void {
    const parsed = InstallationSettingsSchema.shape.images.safeParse({ freshnessDays });
    setProblem(parsed.success ? undefined : 'Give a whole number of days from 1.');
    if (parsed.success) saving.save(parsed.data);
  }

  return (
    <SectionCard
      title="Freshness of images"
      description="Images that were built longer ago are marked as stale: rebuilding them takes in what the distribution has repaired since."
      change={settings.changes.images}
      saving={saving}
      problem={problem}
      onSubmit={submit}
    >
      <NumberField label="Days" className="max-w-40" value={freshnessDays} onChange={setDays} />
    </SectionCard>
  );
}
