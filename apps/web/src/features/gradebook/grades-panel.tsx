'use client';

import type { Gradebook, GradebookStudent } from '@crucible/contracts/gradebook';
import { Search, Users } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { CONTROL_LOOK } from '../../components/ui/control-look.ts';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { countOf } from '../../lib/count-of.ts';
import { classNames } from '../../lib/class-names.ts';
import { arrangeStudents } from './arrange-students.ts';
import type { StudentOrder } from './arrange-students.ts';
import { ExportMenu } from './export-menu.tsx';
import { GradeDialog } from './grade-dialog.tsx';
import { GradebookGrid } from './gradebook-grid.tsx';
import { GradebookLegend } from './gradebook-legend.tsx';
import { ImportDialog } from './import-dialog.tsx';

const EVERYBODY = '';

/** The grid of grades, with what narrows it down and what takes it in and out. */
export function GradesPanel({ book, isTeacher }: { book: Gradebook; isTeacher: boolean }) {
  const [search, setSearch] = useState('');
  const [sectionId, setSectionId] = useState(EVERYBODY);
  const [order, setOrder] = useState<StudentOrder>({ by: 'name', isDescending: false });
  const [opened, setOpened] = useState<{ student: GradebookStudent; index: number } | null>(null);
  const [isImporting, setImporting] = useState(false);
  const sought = useDeferredValue(search);
  const students = useMemo(
    () =>
      arrangeStudents(book.students, {
        ...{ search: sought, order },
        sectionId: sectionId === EVERYBODY ? null : sectionId,
      }),
    [book.students, sought, order, sectionId],
  );
  const { course, assignments, sections } = book;
  const assignment = opened === null ? undefined : assignments[opened.index];

  return (
    <div className="flex h-[max(24rem,calc(100dvh-20.5rem))] min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <label className="relative min-w-48 flex-1">
          <span className="sr-only">Search students</span>
          <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
          <input
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder="Search students"
            className={classNames(CONTROL_LOOK, 'h-9 max-w-sm pl-9')}
          />
        </label>
        {sections.length > 0 && (
          <SmallSelect
            label="Section"
            value={sectionId}
            onChange={(event) => setSectionId(event.target.value)}
            options={[
              { value: EVERYBODY, text: 'All sections' },
              ...sections.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            className="h-9"
          />
        )}
        <ExportMenu courseId={course.id} />
        {isTeacher && <Button onClick={() => setImporting(true)}>Import points</Button>}
      </div>
      <p role="status" className="figures text-xs text-muted">
        {students.length === book.students.length
          ? `${countOf(students.length, 'student')}, ${countOf(assignments.length, 'assignment')}`
          : `${students.length} of ${book.students.length} students`}
      </p>
      {book.students.length === 0 || assignments.length === 0 ? (
        <EmptyState icon={Users} title="There is nothing to grade yet">
          Grades appear once the course has students and a published assignment.
        </EmptyState>
      ) : (
        <GradebookGrid
          {...{ assignments, students, order }}
          onOrder={setOrder}
          onOpen={(student, index) => setOpened({ student, index })}
        />
      )}
      <GradebookLegend />
      {opened !== null && assignment !== undefined && (
        <GradeDialog
          courseId={course.id}
          student={opened.student}
          assignment={assignment}
          cell={opened.student.cells[opened.index]}
          onClose={() => setOpened(null)}
        />
      )}
      {isImporting && <ImportDialog courseId={course.id} onClose={() => setImporting(false)} />}
    </div>
  );
}
