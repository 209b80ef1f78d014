import type { Course } from '@crucible/contracts/course';
import { Archive } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '../../components/ui/badge.tsx';
import { countOf } from '../../lib/count-of.ts';

/** One course among others. */
export function CourseCard({ course }: { course: Course }) {
  const { id, name, code, role, archivedAt, studentCount, assignmentCount } = course;
  const counts = [countOf(assignmentCount, 'assignment')];
  if (role !== 'student') counts.push(countOf(studentCount, 'student'));
  return (
    <li className="relative grid content-between gap-6 rounded-xl border border-line bg-surface p-5 hover:border-line-strong has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <div className="grid gap-1">
        <p className="flex items-center justify-between gap-2 text-xs text-muted">
          {code}
          {archivedAt !== null && <Badge icon={Archive}>Archived</Badge>}
        </p>
        <h3 className="text-base font-semibold wrap-anywhere">
          {/* The link covers the card. */}
          <Link href={`/courses/${id}`} className="outline-none after:absolute after:inset-0">
            {name}
          </Link>
        </h3>
      </div>
      <p className="flex flex-wrap items-center justify-between gap-2 text-xs text-muted">
        <span className="figures">{counts.join(' · ')}</span>
        {role !== 'student' && <Badge tone="accent">{role === 'teacher' ? 'You teach' : 'You grade'}</Badge>}
      </p>
    </li>
  );
}
