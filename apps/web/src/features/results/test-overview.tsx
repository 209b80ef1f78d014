import type { StudentTest } from '@crucible/contracts/student-assignment';
import { FlaskConical } from 'lucide-react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { formatPoints } from '../../lib/format-points.ts';
import { HiddenTests } from './test-list.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

type TestOverviewProps = { tests: readonly StudentTest[]; dueAt: string | null };

/** The tests of an assignment before anything was tested. */
export function TestOverview({ tests, dueAt }: TestOverviewProps) {
  if (tests.length === 0)
    return (
      <EmptyState icon={FlaskConical} title="There are no tests yet">
        What you hand in is looked at by your teacher.
      </EmptyState>
    );
  const shown = tests.filter(({ name }) => name !== null);
  const hidden = tests.filter(({ name }) => name === null);
  return (
    <section aria-label="Tests" className="h-full overflow-y-auto">
      <ul>
        {shown.map(({ key, name, points, isSample }) => (
          <li key={key} className="flex items-center gap-2.5 border-b border-line px-3.5 py-2 text-sm">
            <VerdictIcon look="open" />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{name}</span>
              <span className="block text-xs text-muted">
                {isSample ? 'Sample, not yet run' : 'Not yet run'}
              </span>
            </span>
            <span className="figures shrink-0 text-xs">
              {formatPoints(points)} <span className="sr-only">points</span>
              <span aria-hidden>p</span>
            </span>
          </li>
        ))}
      </ul>
      <HiddenTests hidden={hidden} dueAt={dueAt} />
    </section>
  );
}
