'use client';

import type { AdminSettings } from '@crucible/contracts/installation-settings';
import type { ReactNode } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import type { SaveSection } from './use-save-section.ts';

type SectionCardProps = {
  title: string;
  description: string;
  change: AdminSettings['changes'][keyof AdminSettings['changes']];
  saving: SaveSection;
  onSubmit: () => void;
  /** What is wrong with what was typed. */
  problem?: string | undefined;
  /** Beside the button. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of the settings, saved by itself. */
export function SectionCard({
  title,
  description,
  change,
  saving,
  onSubmit,
  problem,
  actions,
  children,
}: SectionCardProps) {
  return (
    <Card title={title} description={description}>
      <Form
        label={title}
        submit="Save"
        busy={saving.busy}
        error={problem ?? saving.error}
        onSubmit={onSubmit}
        actions={
          <>
            {actions}
            {saving.isConflict && <Button onClick={() => void saving.reload()}>Load it again</Button>}
          </>
        }
      >
        {children}
      </Form>
      {change !== null && (
        <p className="text-xs text-muted">
          Last changed <Moment at={change.at} />
          {change.by !== '' && ` by ${change.by}`}
        </p>
      )}
    </Card>
  );
}
