'use client';

import type { Gradebook } from '@crucible/contracts/gradebook';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { DistributionChart } from './distribution-chart.tsx';
import { StatisticsTable } from './statistics-table.tsx';

type PanelProps = { courseId: string; sections: Gradebook['sections'] };

const ALL = '';

/** How the grades are spread: of everything, and of each assignment. */
export function StatisticsPanel({ courseId, sections }: PanelProps) {
  const api = useTRPC();
  const [section, setSection] = useState(ALL);
  const [chosen, setChosen] = useState(ALL);
  const sectionId = section === ALL ? null : section;
  const statistics = useQuery(api.gradebook.statistics.queryOptions({ courseId, sectionId }));
  return (
    <QueryView query={statistics} what="the statistics">
      {({ total, assignments }) => {
        const shown = assignments.find(({ id }) => id === chosen);
        const [title, distribution] =
          shown === undefined ? ['Total', total] : [shown.title, shown.distribution];
        const maxPoints = shown?.maxPoints ?? 100;
        return (
          <div className="grid gap-4">
            <div className="flex flex-wrap gap-2">
              <SmallSelect
                label="Of what"
                className="h-9"
                value={chosen}
                onChange={(event) => setChosen(event.target.value)}
                options={[
                  { value: ALL, text: 'Total' },
                  ...assignments.map((one) => ({ value: one.id, text: one.title })),
                ]}
              />
              {sections.length > 0 && (
                <SmallSelect
                  label="Section"
                  className="h-9"
                  value={section}
                  onChange={(event) => setSection(event.target.value)}
                  options={[
                    { value: ALL, text: 'All sections' },
                    ...sections.map(({ id, name }) => ({ value: id, text: name })),
                  ]}
                />
              )}
            </div>
            <Card title={title}>
              {distribution === null ? (
                <p className="text-sm text-muted">Nothing is graded yet.</p>
              ) : (
                <DistributionChart
                  {...{ distribution, maxPoints }}
                  unit={shown === undefined ? '%' : 'points'}
                />
              )}
            </Card>
            <Card title="All assignments">
              <StatisticsTable assignments={assignments} />
            </Card>
          </div>
        );
      }}
    </QueryView>
  );
}
