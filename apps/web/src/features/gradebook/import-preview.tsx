import type { PointsPreview } from '@crucible/contracts/gradebook';
import { Badge } from '../../components/ui/badge.tsx';

const SHOWN = 200;

/** What a file of points would change, line by line. */
export function ImportPreview({ preview }: { preview: PointsPreview }) {
  const { counts, ignoredColumns, changes } = preview;
  const shown = changes.slice(0, SHOWN);
  return (
    <div className="grid gap-3">
      <p role="status" className="text-sm">
        {counts.set} will be set, {counts.none} are so already
        {counts.error > 0 && `, ${counts.error} cannot be understood and are left out`}.
        {ignoredColumns.length > 0 && ` Columns that are no assignment: ${ignoredColumns.join(', ')}.`}
      </p>
      {shown.length > 0 && (
        <div
          role="region"
          aria-label="Changes"
          tabIndex={0}
          className="max-h-64 overflow-auto rounded-md border border-line"
        >
          <table className="w-full text-left text-sm">
            <thead className="sticky top-0 bg-raised text-xs">
              <tr>
                {['Line', 'Student', 'Assignment', 'Points'].map((name) => (
                  <th key={name} scope="col" className="px-3 py-2 font-semibold">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((change) => (
                <tr key={`${change.line} ${change.assignmentTitle}`} className="border-t border-line">
                  <td className="figures px-3 py-1.5 text-muted">{change.line}</td>
                  <td className="px-3 py-1.5">{change.personName || change.email}</td>
                  <td className="px-3 py-1.5">{change.assignmentTitle}</td>
                  <td className="figures px-3 py-1.5">
                    {change.problem === null ? (
                      `${change.before ?? 'none'} → ${change.after}`
                    ) : (
                      <span className="flex flex-wrap items-center gap-1.5">
                        <Badge tone="bad">left out</Badge> {change.problem}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > SHOWN && <p className="text-xs text-muted">And {changes.length - SHOWN} more.</p>}
    </div>
  );
}
