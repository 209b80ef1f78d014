'use client';

import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { ShieldCheck } from 'lucide-react';
import { Banner } from '../../components/ui/banner.tsx';
import { timeLeft } from '../../lib/time-left.ts';
import { useServerClock } from '../../lib/use-server-clock.ts';

type ExamBarProps = { assignment: Pick<StudentAssignment, 'dates' | 'serverTime'> };

/** Says during an exam what is recorded, and how much time is left. */
export function ExamBar({ assignment: { dates, serverTime } }: ExamBarProps) {
  const nowMs = useServerClock(serverTime);
  const { acceptsUntil } = dates;
  return (
    <Banner icon={ShieldCheck} tone="warning">
      <strong className="font-semibold">Exam.</strong>{' '}
      {acceptsUntil !== null && (
        <span role="timer" className="figures">
          {timeLeft(Date.parse(acceptsUntil) - nowMs)} left.
        </span>
      )}{' '}
      Pasting, and leaving this page, are recorded.
    </Banner>
  );
}
