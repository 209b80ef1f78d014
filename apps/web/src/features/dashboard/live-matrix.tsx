'use client';

import type { Dashboard } from '@crucible/contracts/dashboard';
import { useState } from 'react';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { LIVE_FILTERS, arrangeLive } from './arrange-live.ts';
import type { LiveFilter } from './arrange-live.ts';
import { ActivityMark, TestMark } from './live-marks.tsx';

type MatrixProps = { courseId: string; assignmentId: string; dashboard: Dashboard; nowMs: number };

const ALL = '';

/** Students by tests, as they stand now; whoever is stuck is at the top. */
export function LiveMatrix({ courseId, assignmentId, dashboard, nowMs }: MatrixProps) {
  const { tests, students } = dashboard;
  const [filter, setFilter] = useState<LiveFilter>('all');
  const [sectionId, setSectionId] = useState(ALL);
  const sections = new Map(
    students.flatMap(({ section }) => (section === null ? [] : [[section.id, section.name]])),
  );
  const shown = arrangeLive(students, filter, sectionId === ALL ? null : sectionId);
  const names = new Map(tests.map(({ testId, name }) => [testId, name]));
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <SmallSelect
          label="Who"
          className="h-9"
          value={filter}
          onChange={({ target }) => setFilter(isFilter(target.value) ? target.value : 'all')}
          options={Object.entries(LIVE_FILTERS).map(([value, { text }]) => ({ value, text }))}
        />
        {sections.size > 0 && (
          <SmallSelect
            label="Section"
            className="h-9"
            value={sectionId}
            onChange={({ target }) => setSectionId(target.value)}
            options={[
              { value: ALL, text: 'All sections' },
              ...[...sections].map(([value, text]) => ({ value, text })),
            ]}
          />
        )}
      </div>
      <div
        role="region"
        aria-label="Students by tests"
        tabIndex={0}
        className="max-h-[70dvh] overflow-auto rounded-lg border border-line bg-surface"
      >
        <table className="w-max min-w-full border-separate border-spacing-0 text-sm">
          <thead className="sticky top-0 z-20 bg-raised text-xs">
            <tr>
              <th scope="col" className="sticky left-0 z-10 bg-raised px-3 py-2 text-left font-semibold">
                Student
              </th>
              <th scope="col" className="px-3 py-2 text-left font-semibold">
                Stuck on
              </th>
              <th scope="col" className="px-3 py-2 text-right font-semibold">
                Tries
              </th>
              <th scope="col" className="px-3 py-2 text-right font-semibold">
                Points
              </th>
              {tests.map(({ testId, name }, index) => (
                <th
                  key={testId}
                  scope="col"
                  title={name}
                  className="max-w-24 px-2 py-2 text-center font-semibold"
                >
                  <span className="sr-only">{name}</span>
                  <span aria-hidden className="line-clamp-2 wrap-anywhere">
                    {name.length > 14 ? index + 1 : name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((student) => (
              <tr key={student.personId} className="hover:bg-canvas">
                <th
                  scope="row"
                  className="sticky left-0 z-10 border-t border-line bg-surface px-3 py-1.5 text-left font-medium"
                >
                  <span className="flex items-center gap-2">
                    <ActivityMark activity={student.activity} lastSeenAt={student.lastSeenAt} nowMs={nowMs} />
                    {student.submissionId === null ? (
                      student.name
                    ) : (
                      <TextLink
                        href={`/courses/${courseId}/assignments/${assignmentId}/review/${student.submissionId}`}
                      >
                        {student.name}
                      </TextLink>
                    )}
                  </span>
                </th>
                <td className="max-w-40 truncate border-t border-line px-3 py-1.5 text-wait">
                  {student.stuckOn === null ? '' : (names.get(student.stuckOn) ?? '')}
                </td>
                <td className="figures border-t border-line px-3 py-1.5 text-right">{student.attempts}</td>
                <td className="figures border-t border-line px-3 py-1.5 text-right">
                  {student.points ?? '–'}
                </td>
                {student.cells.map((cell, index) => (
                  <td key={tests[index]?.testId ?? index} className="border-t border-line px-2 py-1.5">
                    <TestMark cell={cell} isStuck={tests[index]?.testId === student.stuckOn} nowMs={nowMs} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="p-6 text-center text-sm text-muted">Nobody.</p>}
      </div>
    </div>
  );
}

const isFilter = (value: string): value is LiveFilter => value in LIVE_FILTERS;
