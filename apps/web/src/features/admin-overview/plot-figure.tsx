import type { ReactElement, ReactNode } from 'react';
import { ResponsiveContainer } from 'recharts';

type FigureProps = {
  /** What the table says that stands for the plot. */
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  legend: readonly { name: string; colour: string }[];
  children: ReactElement;
};

/** The looks that axes of plots have in common. */
export const AXIS_LOOK = { tick: { fill: 'var(--muted)' }, stroke: 'var(--line-strong)' } as const;
export const TIP_LOOK = {
  contentStyle: { background: 'var(--surface)', border: '1px solid var(--line)', color: 'var(--ink)' },
  labelStyle: { fontWeight: 600 },
  itemStyle: { color: 'var(--ink)' },
  isAnimationActive: false,
} as const;

const CELL = 'py-0.5 pr-6 text-left font-normal whitespace-nowrap';

/** A plot with its legend, and the same as a table for whoever cannot see it. */
export function PlotFigure({ columns, rows, legend, children }: FigureProps) {
  return (
    <div className="grid min-w-0 gap-3">
      <figure aria-hidden className="grid min-w-0 gap-2">
        <div className="h-60 text-xs phone:h-52">
          <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 240 }}>
            {children}
          </ResponsiveContainer>
        </div>
        <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
          {legend.map(({ name, colour }) => (
            <span key={name} className="inline-flex items-center gap-1.5">
              <span className="size-2.5 rounded-sm" style={{ background: colour }} />
              {name}
            </span>
          ))}
        </figcaption>
      </figure>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer rounded-sm text-muted">As a table</summary>
        <div
          tabIndex={0}
          role="region"
          aria-label={`Table: ${columns.join(', ')}`}
          className="max-h-72 overflow-auto"
        >
          <table className="figures mt-2">
            <thead>
              <tr className="text-xs text-muted">
                {columns.map((column) => (
                  <th key={column} scope="col" className="py-1 pr-6 text-left font-semibold">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells: [name, ...cells] }) => (
                <tr key={key}>
                  <th scope="row" className={CELL}>
                    {name}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={columns[index + 1]} className={CELL}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
