'use client';

import { InstallationSettingsSchema } from '@crucible/contracts/installation-settings';
import type { AdminSettings } from '@crucible/contracts/installation-settings';
import { useState } from 'react';
import { NumberOrWord } from '../../components/number-or-word.tsx';
import { countOf } from '../../lib/count-of.ts';
import { SectionCard } from './section-card.tsx';
import { useSaveSection } from './use-save-section.ts';

type Days = number | 'configured' | null;

/** How long runs and events are kept. */
export function RetentionCard({ settings }: { settings: AdminSettings }) {
  const { configured, inForce } = settings;
  const saving = useSaveSection('retention', settings);
  const [runs, setRuns] = useState<Days>(settings.settings.retention.runs);
  const [audit, setAudit] = useState<Days>(settings.settings.retention.audit);
  const [problem, setProblem] = useState<string>();

  function submit(): void {
    const parsed = InstallationSettingsSchema.shape.retention.safeParse({ runs, audit });
    setProblem(parsed.success ? undefined : 'Give a whole number of days from 1, or leave it as configured.');
    if (parsed.success) saving.save(parsed.data);
  }

  return (
    <SectionCard
      title="Retention"
      description="What is older is removed once a day. It can be made shorter than the configuration says, not longer."
      change={settings.changes.retention}
      saving={saving}
      problem={problem}
      onSubmit={submit}
    >
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <NumberOrWord
          label="Runs (days)"
          word="configured"
          wordLabel={`As configured: ${daysOf(configured.retention.runs)}`}
          value={runs}
          onChange={setRuns}
        />
        <NumberOrWord
          label="Events of the audit trail (days)"
          word="configured"
          wordLabel={`As configured: ${daysOf(configured.retention.audit)}`}
          value={audit}
          onChange={setAudit}
        />
      </div>
      <p className="text-sm text-muted">
        Now runs are kept {keptFor(inForce.retention.runs)}, and events {keptFor(inForce.retention.audit)}.
      </p>
    </SectionCard>
  );
}

const daysOf = (days: number | 'forever') => (days === 'forever' ? 'for ever' : countOf(days, 'day'));
const keptFor = (days: number | 'forever') =>
  days === 'forever' ? 'for ever' : `for ${countOf(days, 'day')}`;
