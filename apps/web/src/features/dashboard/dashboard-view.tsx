'use client';

import { useState } from 'react';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { CloudOff } from 'lucide-react';
import { explainError } from '../../lib/explain-error.ts';
import { LiveMatrix } from './live-matrix.tsx';
import { LiveSummary } from './live-summary.tsx';
import { TestTable } from './test-table.tsx';
import { useDashboard } from './use-dashboard.ts';

type ViewProps = { courseId: string; assignmentId: string };

/** What happens with an assignment at the moment: who is at it, who is stuck, and how the tests fare. */
export function DashboardView({ courseId, assignmentId }: ViewProps) {
  const { dashboard, at, error } = useDashboard(assignmentId);
  const [tab, setTab] = useState('students');
  if (dashboard === null) {
    if (error === null) return <Skeleton label="the dashboard" />;
    return (
      <EmptyState icon={CloudOff} title="Loading the dashboard failed">
        {explainError(error)}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-4">
      <LiveSummary dashboard={dashboard} at={at} isStale={error !== null} />
      <Tabs
        label="Dashboard"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'students',
            text: 'Students',
            content: <LiveMatrix {...{ courseId, assignmentId, dashboard }} nowMs={Date.parse(at)} />,
          },
          { value: 'tests', text: 'Tests', content: <TestTable tests={dashboard.tests} /> },
        ]}
      />
    </div>
  );
}
