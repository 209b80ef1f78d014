'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryView } from '../../components/ui/query-view.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { GradesPanel } from './grades-panel.tsx';
import { StatisticsPanel } from './statistics-panel.tsx';

/** Everybody's grades in a course, and how they are spread. */
export function GradebookView({ courseId }: { courseId: string }) {
  const api = useTRPC();
  const [tab, setTab] = useState('grades');
  const gradebook = useQuery(api.gradebook.get.queryOptions({ courseId }, { refetchOnMount: 'always' }));
  const me = useQuery(api.courses.get.queryOptions({ courseId }));
  return (
    <QueryView query={gradebook} what="the gradebook">
      {(book) => (
        <Tabs
          label="Gradebook"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: 'grades',
              text: 'Grades',
              content: <GradesPanel book={book} isTeacher={me.data?.role === 'teacher'} />,
            },
            {
              value: 'statistics',
              text: 'Statistics',
              content: <StatisticsPanel courseId={courseId} sections={book.sections} />,
            },
          ]}
        />
      )}
    </QueryView>
  );
}
