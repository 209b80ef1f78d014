'use client';

import type { AdminSettings } from '@crucible/contracts/installation-settings';
import { useState } from 'react';
import { Switch } from '../../components/ui/switch.tsx';
import { SectionCard } from './section-card.tsx';
import { useSaveSection } from './use-save-section.ts';

/** Whether people without an account may run programs. */
export function PlaygroundCard({ settings }: { settings: AdminSettings }) {
  const saving = useSaveSection('playground', settings);
  const [isOpen, setOpen] = useState(settings.settings.playground.isOpenToVisitors);
  return (
    <SectionCard
      title="Playground"
      description="Links that were shared can be read either way."
      change={settings.changes.playground}
      saving={saving}
      onSubmit={() => saving.save({ isOpenToVisitors: isOpen })}
    >
      <Switch
        label="Open to visitors"
        hint="People without an account run and share programs. Without it, they are asked to sign in."
        checked={isOpen}
        onChange={setOpen}
      />
    </SectionCard>
  );
}
