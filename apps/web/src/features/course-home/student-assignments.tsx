import type { StudentAssignmentSummary } from '@crucible/contracts/student-assignment';
import { ListTodo } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '../../components/ui/badge.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { countOf } from '../../lib/count-of.ts';
import { PointsBar } from './points-bar.tsx';
import { STUDENT_STATES } from './state-looks.ts';

/** What a student has to do, and how far they are. */
export function StudentAssignments({ assignments }: { assignments: readonly StudentAssignmentSummary[] }) {
  if (assignments.length === 0) {
    return (
      <EmptyState icon={ListTodo} title="No assignments yet">
        They are here as soon as they are published.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Assignments" className="grid gap-3">
      {assignments.map((assignment) => (
        <StudentAssignment key={assignment.id} assignment={assignment} />
      ))}
    </ul>
  );
}

function StudentAssignment({ assignment }: { assignment: StudentAssignmentSummary }) {
  const { id, courseId, title, mode, state, attempts, points, maxPoints, dates } = assignment;
  const { text, tone } = STUDENT_STATES[state];
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_11rem] items-center gap-x-6 gap-y-3 rounded-xl border border-line bg-surface p-4 hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent phone:grid-cols-1">
      <div className="grid gap-1">
        <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold">
          <Link
            href={`/courses/${courseId}/assignments/${id}`}
            className="wrap-anywhere outline-none after:absolute after:inset-0"
          >
            {title}
          </Link>
          <Badge tone={tone}>{text}</Badge>
          {mode === 'exam' && <Badge tone="accent">Exam</Badge>}
          {mode === 'practice' && <Badge>Practice</Badge>}
          {dates.isExtended && <Badge tone="good">Extended for you</Badge>}
        </h2>
        <DatesLine assignment={assignment} />
      </div>
      <div className="grid gap-1">
        <PointsBar points={points} maxPoints={maxPoints} />
        <p className="text-xs text-muted">
          {attempts === 0 ? 'Not handed in yet' : countOf(attempts, 'attempt')}
          {assignment.attemptsLeft !== null && `, ${assignment.attemptsLeft} left`}
        </p>
      </div>
    </li>
  );
}

function DatesLine({ assignment: { state, dates } }: { assignment: StudentAssignmentSummary }) {
  const { opensAt, dueAt, acceptsUntil } = dates;
  return (
    <p className="text-xs text-muted">
      {state === 'upcoming' && opensAt !== null && (
        <>
          Opens <Moment at={opensAt} />.{' '}
        </>
      )}
      {dueAt === null ? (
        'No due date.'
      ) : (
        <>
          Due <Moment at={dueAt} />.
        </>
      )}
      {state === 'late' && acceptsUntil !== null && (
        <>
          {' '}
          Late until <Moment at={acceptsUntil} />.
        </>
      )}
    </p>
  );
}
