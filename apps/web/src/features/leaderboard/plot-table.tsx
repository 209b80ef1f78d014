import { TextLink } from '../../components/ui/text-link.tsx';
import { leaderboardLinks } from './leaderboard-links.ts';
import { bestSoFar } from './score-series.ts';
import type { PlotPoint } from './score-series.ts';
import { percentText } from './score-words.ts';

type TableProps = {
  slug: string;
  points: readonly PlotPoint[];
  k: number;
  /** What the horizontal axis shows. */
  xName: string;
  xText: (x: number) => string;
};

const HEAD = 'py-1 pr-6 text-left font-semibold';

/** What a plot shows, for whoever cannot see it or wants to go on from it. */
export function PlotTable({ slug, points, k, xName, xText }: TableProps) {
  const best = new Set(bestSoFar(points));
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-muted">As a table</summary>
      <div className="overflow-x-auto">
        <table className="figures mt-2">
          <thead>
            <tr className="text-xs text-muted">
              <th scope="col" className={HEAD}>
                {xName}
              </th>
              <th scope="col" className={HEAD}>
                Candidate
              </th>
              <th scope="col" className={HEAD}>
                pass@{k}
              </th>
              <th scope="col" className={HEAD}>
                Best so far
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.entry.id}>
                <td className="py-0.5 pr-6 whitespace-nowrap">{xText(point.x)}</td>
                <th scope="row" className="py-0.5 pr-6 text-left font-normal">
                  <TextLink href={leaderboardLinks.entry(slug, point.entry.id)} prefetch={false}>
                    {point.entry.candidateName}
                  </TextLink>
                </th>
                <td className="py-0.5 pr-6">{percentText(point.y / 100)}</td>
                <td className="py-0.5 pr-6">{best.has(point) ? 'yes' : 'no'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
