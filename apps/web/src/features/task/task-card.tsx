'use client';

import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import {
  CalendarClock,
  CircleAlert,
  CirclePlus,
  GraduationCap,
  ListOrdered,
  Repeat,
  Trophy,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { formatPoints, pointsText } from '../../lib/format-points.ts';
import { attemptsWords } from './attempts-words.ts';
import { latePercentNow, lateWords } from './late-words.ts';
import { refusalWords } from '../../model/refusal-words.ts';
import { timeLeft } from '../../lib/time-left.ts';
import { useServerClock } from '../../lib/use-server-clock.ts';

const MODES = { practice: 'Practice', graded: 'Graded', exam: 'Exam' } as const;

type TaskCardProps = {
  assignment: StudentAssignment;
  /** h2 where the page has its first heading elsewhere. */
  heading?: 'h1' | 'h2';
};

/** What holds for an assignment: until when, at what cost, how often, and for how many points. */
export function TaskCard({ assignment, heading: Heading = 'h1' }: TaskCardProps) {
  const { title, mode, counted, dates, hasBoard, maxPoints, refusal, state } = assignment;
  const counts = counted === 'best' ? 'your best submission counts' : 'your latest submission counts';
  return (
    <header className="grid gap-3 rounded-xl border border-line bg-canvas p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Heading className="min-w-0 flex-1 basis-48 text-lg font-semibold text-balance wrap-anywhere">
          {title}
        </Heading>
        <Badge icon={GraduationCap} tone={mode === 'exam' ? 'wait' : 'plain'}>
          {MODES[mode]}
        </Badge>
        {dates.isExtended && (
          <Badge icon={CirclePlus} tone="accent">
            Extended for you
          </Badge>
        )}
      </div>
      <ul className="grid gap-1.5 text-sm">
        <DueFact assignment={assignment} />
        <Fact icon={Repeat}>Attempts: {attemptsWords(assignment)}</Fact>
        <Fact icon={Trophy}>
          {pointsText(maxPoints)}; {counts}
        </Fact>
        {hasBoard && (
          <Fact icon={ListOrdered}>
            <TextLink href={`/courses/${assignment.courseId}/assignments/${assignment.id}/leaderboard`}>
              Leaderboard
            </TextLink>
          </Fact>
        )}
      </ul>
      {refusal !== null && (
        <p className="flex items-start gap-2 rounded-md bg-accent-soft px-3 py-2 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          <span>
            {refusalWords(refusal)}
            {state === 'closed' && ' You can still run the program and the samples.'}
          </span>
        </p>
      )}
    </header>
  );
}

function DueFact({ assignment: { dates, state, serverTime } }: TaskCardProps) {
  const nowMs = useServerClock(serverTime);
  const { opensAt, dueAt, acceptsUntil } = dates;
  if (state === 'upcoming' && opensAt !== null)
    return (
      <Fact icon={CalendarClock}>
        Opens <Moment at={opensAt} />, in {timeLeft(Date.parse(opensAt) - nowMs)}
      </Fact>
    );
  const end = dueAt ?? acceptsUntil;
  if (end === null) return <Fact icon={CalendarClock}>There is no due date</Fact>;
  const leftMs = Date.parse(end) - nowMs;
  const percent = latePercentNow(dates, nowMs);
  const late = lateWords(dates);
  return (
    <Fact icon={CalendarClock}>
      <span>
        {dueAt === null ? 'Open until' : 'Due'} <Moment at={end} className="font-medium" />{' '}
        <span role="timer" className="figures text-muted">
          {leftMs > 0 ? `(${timeLeft(leftMs)} left)` : '(over)'}
        </span>
      </span>
      {state === 'late' && percent > 0 && (
        <span className="block font-medium text-wait">
          Late: handing in now loses {formatPoints(percent)} % of the points.
        </span>
      )}
      {late !== null && <span className="block text-muted">{late}</span>}
    </Fact>
  );
}

function Fact({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span className="min-w-0">{children}</span>
    </li>
  );
}
