'use client';

import type { BoardMap } from '@crucible/contracts/leaderboard';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { SelectField } from '../../components/ui/select-field.tsx';
import { cellWords } from './cell-words.ts';
import { hardestProblems } from './hardest-problems.ts';
import { MapLegend } from './map-legend.tsx';
import { MapRow } from './map-row.tsx';
import { nextMapCell } from './next-map-cell.ts';
import type { MapCell } from './next-map-cell.ts';

/** Candidates beneath each other, problems beside each other, and in each cell how many samples pass. The arrow keys lead through it. */
export function MapGrid({ map }: { map: BoardMap }) {
  const router = useRouter();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<MapCell>({ row: 0, column: 0 });
  const [order, setOrder] = useState<'position' | 'hardness'>('position');
  const columns = useMemo(
    () =>
      order === 'position'
        ? map.problems.map((_, index) => index)
        : hardestProblems(map).map(({ index }) => index),
    [map, order],
  );

  function lookAt(event: MouseEvent | FocusEvent): void {
    const cell = cellOf(event.target);
    if (cell !== null) setActive(cell);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextMapCell(event.key, active, { rows: map.rows.length, columns: columns.length });
    if (next === null) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`a[data-cell="${next.row}-${next.column}"]`)?.focus();
  }

  // Within the page where it can be: thousands of links that each watch for themselves would be slow.
  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.push(link.getAttribute('href') ?? '');
  }

  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <SelectField
          label="Order of problems"
          className="w-52"
          value={order}
          onChange={({ target }) => setOrder(target.value === 'hardness' ? 'hardness' : 'position')}
          options={[
            { value: 'position', text: 'as in the benchmark' },
            { value: 'hardness', text: 'hardest first' },
          ]}
        />
        <MapLegend />
      </div>
      <p aria-hidden className="figures min-h-5 text-sm wrap-anywhere phone:min-h-10">
        {cellWords(map, active.row, columns[active.column] ?? 0)}
      </p>
      <div className="min-w-0 overflow-x-auto pb-2">
        <table
          ref={table}
          role="grid"
          aria-label="Which candidate passes which problem"
          onMouseOver={lookAt}
          onFocus={lookAt}
          onKeyDown={onKeyDown}
          onClick={onClick}
          className="border-separate border-spacing-px text-xs"
          // As wide as there is room, but a few problems make no huge cells.
          style={{ width: `min(100%, ${13 + columns.length * 2}rem)` }}
        >
          <thead className="sr-only">
            <tr>
              <th scope="col">Candidate</th>
              {columns.map((index) => (
                <th key={index} scope="col">
                  {map.problems[index]?.key}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.rows.map((row, index) => (
              <MapRow
                key={row.entryId}
                map={map}
                rowIndex={index}
                columns={columns}
                activeColumn={active.row === index ? active.column : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function cellOf(target: EventTarget): MapCell | null {
  const place = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
  const [row, column] = place?.split('-').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
