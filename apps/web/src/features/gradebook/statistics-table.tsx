import type { GradebookStatistics } from '@crucible/contracts/gradebook';

type TableProps = { assignments: GradebookStatistics['assignments'] };

const HEADS = ['Of', 'Graded', 'Missing', 'Mean', 'Median', 'Quartiles'];

/** The figures of each assignment, one beneath the other. */
export function StatisticsTable({ assignments }: TableProps) {
  return (
    <div role="region" aria-label="Figures of all assignments" tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="py-2 pr-4 font-semibold">
              Assignment
            </th>
            {HEADS.map((name) => (
              <th key={name} scope="col" className="py-2 pl-4 text-right font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="figures">
          {assignments.map(({ id, title, maxPoints, distribution, states }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 font-medium">
                {title}
              </th>
              {[
                maxPoints,
                states.graded,
                states.missing,
                distribution?.mean ?? '–',
                distribution?.median ?? '–',
                distribution === null ? '–' : `${distribution.lowerQuartile} – ${distribution.upperQuartile}`,
              ].map((value, index) => (
                <td key={HEADS[index]} className="py-2 pl-4 text-right whitespace-nowrap">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
