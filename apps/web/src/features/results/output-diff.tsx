import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { classNames } from '../../lib/class-names.ts';
import { DiffLine } from './diff-line.tsx';
import { diffOutputs } from './diff-outputs.ts';
import { foldRows } from './fold-rows.ts';
import type { FoldedRow } from './fold-rows.ts';

type OutputDiffProps = { expected: string; actual: string };

/** What was expected beside what was written. Signs and words say which is which, besides the colours. */
export function OutputDiff({ expected, actual }: OutputDiffProps) {
  const { rows, left, lineBreakAtEnd } = useMemo(() => {
    const diff = diffOutputs(expected, actual);
    return { ...foldRows(diff.rows), lineBreakAtEnd: diff.lineBreakAtEnd };
  }, [expected, actual]);
  return (
    <div className="grid gap-1.5">
      <div
        role="region"
        aria-label="Expected and actual output"
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-md border border-line"
      >
        <table className="w-full table-fixed border-collapse font-mono text-[13px] leading-relaxed">
          <thead className="sticky top-0 bg-canvas text-left font-sans text-xs text-muted">
            <tr>
              <th scope="col" className="w-1/2 px-2.5 py-1 font-medium">
                Expected
              </th>
              <th scope="col" className="border-l border-line px-2.5 py-1 font-medium">
                Your program
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={index} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="text-xs text-muted">Both are empty.</p>}
      {left > 0 && <p className="text-xs text-muted">{left} more lines are not shown here.</p>}
      {lineBreakAtEnd !== null && (
        <p className="text-xs text-muted">
          {lineBreakAtEnd === 'missing'
            ? 'Your output does not end with a line break; the expected one does.'
            : 'Your output ends with a line break; the expected one does not.'}
        </p>
      )}
    </div>
  );
}

function Row({ row }: { row: FoldedRow }) {
  if (row.kind === 'folded')
    return (
      <tr>
        <td colSpan={2} className="bg-canvas px-2.5 py-0.5 text-center font-sans text-xs text-muted">
          {row.count === 1 ? '1 equal line' : `${row.count} equal lines`}
        </td>
      </tr>
    );
  const differs = row.kind !== 'same';
  return (
    <tr className="align-top">
      <Cell differs={differs && row.expected !== null} sign="−" word="Expected:">
        <DiffLine pieces={row.expected} differs={differs} tone="expected" />
      </Cell>
      <Cell differs={differs && row.actual !== null} sign="+" word="Written:" isRight>
        <DiffLine pieces={row.actual} differs={differs} tone="actual" />
      </Cell>
    </tr>
  );
}

type CellProps = {
  differs: boolean;
  sign: string;
  word: string;
  isRight?: boolean;
  children: ReactNode;
};

function Cell({ differs, sign, word, isRight = false, children }: CellProps) {
  const colour = isRight ? 'bg-bad/8' : 'bg-good/8';
  return (
    <td className={classNames('px-2.5', isRight && 'border-l border-line', differs && colour)}>
      <span className="flex gap-1.5">
        <span aria-hidden className="w-3 shrink-0 text-center text-muted select-none">
          {differs ? sign : ''}
        </span>
        {differs && <span className="sr-only">{word}</span>}
        <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">{children}</span>
      </span>
    </td>
  );
}
