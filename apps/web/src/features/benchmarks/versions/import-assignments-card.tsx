'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { AssignmentChoice } from './assignment-choice.tsx';

/** Makes the version that is to come of assignments; nothing for whoever teaches no course. */
export function ImportAssignmentsCard({ benchmark: { slug } }: { benchmark: BenchmarkDetail }) {
  const trpc = useTRPC();
  const courses = useQuery(trpc.courses.list.queryOptions({ scope: 'mine' }));
  const [courseId, setCourseId] = useState('');
  const taught = courses.data?.filter(({ role }) => role === 'teacher') ?? [];
  if (taught.length === 0) return null;
  return (
    <Card
      title="Or take assignments"
      description="Published assignments of a course that you teach become problems, all of them private: their tests and solutions are not for students."
    >
      <SelectField
        label="Course"
        className="max-w-md"
        options={[
          { value: '', text: 'Choose a course' },
          ...taught.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        value={courseId}
        onChange={({ target }) => setCourseId(target.value)}
      />
      {courseId !== '' && <Assignments key={courseId} slug={slug} courseId={courseId} />}
    </Card>
  );
}

function Assignments({ slug, courseId }: { slug: string; courseId: string }) {
  const trpc = useTRPC();
  const assignments = useQuery(trpc.assignments.list.queryOptions({ courseId }));
  return (
    <QueryView query={assignments} what="the assignments">
      {(list) => {
        const published = list.view === 'staff' ? list.items.filter(isPublished) : [];
        if (published.length === 0)
          return <p className="text-sm text-muted">No assignment of this course is published.</p>;
        return <AssignmentChoice slug={slug} assignments={published} />;
      }}
    </QueryView>
  );
}

function isPublished({ versionNumber }: { versionNumber: number | null }): boolean {
  return versionNumber !== null;
}
