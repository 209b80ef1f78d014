'use client';

import { BannerSchema } from '@crucible/contracts/installation-settings';
import type { AdminSettings, Banner } from '@crucible/contracts/installation-settings';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { DateTimeField } from '../../components/ui/date-time-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { SectionCard } from './section-card.tsx';
import { useSaveSection } from './use-save-section.ts';

const NOTHING: Banner = { text: '', kind: 'info', audience: 'everybody', from: null, until: null };

const KINDS = [
  { value: 'info', text: 'A remark' },
  { value: 'warning', text: 'A warning' },
];
const AUDIENCES = [
  { value: 'everybody', text: 'Everybody' },
  { value: 'signed_in', text: 'Whoever is signed in' },
  { value: 'staff', text: 'Teachers and administrators' },
];

/** What is said on every page for a while. */
export function BannerCard({ settings }: { settings: AdminSettings }) {
  const kept = settings.settings.banner.banner;
  const saving = useSaveSection('banner', settings);
  const [banner, setBanner] = useState<Banner>(kept ?? NOTHING);
  const [problem, setProblem] = useState<string>();
  const set = (change: Partial<Banner>) => setBanner({ ...banner, ...change });

  function submit(): void {
    const parsed = BannerSchema.safeParse(banner);
    setProblem(parsed.success ? undefined : parsed.error.issues[0]?.message);
    if (parsed.success) saving.save({ banner: parsed.data });
  }

  return (
    <SectionCard
      title="Banner"
      description="A sentence at the top of every page. Whoever has read it can put it away in their browser."
      change={settings.changes.banner}
      saving={saving}
      problem={problem}
      onSubmit={submit}
      actions={kept !== null && <Button onClick={() => saving.save({ banner: null })}>Take it away</Button>}
    >
      <TextField label="Text" value={banner.text} onChange={({ target }) => set({ text: target.value })} />
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <SelectField
          label="Kind"
          options={KINDS}
          value={banner.kind}
          onChange={({ target }) => set({ kind: target.value === 'warning' ? 'warning' : 'info' })}
        />
        <SelectField
          label="Who sees it"
          options={AUDIENCES}
          value={banner.audience}
          onChange={({ target }) => set({ audience: audienceOf(target.value) })}
        />
        <DateTimeField
          label="From"
          hint="Empty: at once."
          value={banner.from}
          onChange={(from) => set({ from })}
        />
        <DateTimeField
          label="Until"
          hint="Empty: until it is taken away."
          value={banner.until}
          onChange={(until) => set({ until })}
        />
      </div>
    </SectionCard>
  );
}

function audienceOf(value: string): Banner['audience'] {
  return BannerSchema.shape.audience.catch('everybody').parse(value);
}
