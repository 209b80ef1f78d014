'use client';

import type { EvaluationSample } from '@crucible/contracts/evaluation-sample';
import { useMemo } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import type { RenderViewer } from '../render-code.ts';
import { failingLines } from './failing-lines.ts';
import { programPath } from './program-path.ts';

const LINE_HEIGHT_PX = 21;
const MOST_LINES = 36;
const ROOM_PX = 24;

/** What was run, with the line at which it failed where that is known. */
export function ProgramCard({
  sample,
  renderViewer,
}: {
  sample: EvaluationSample;
  renderViewer: RenderViewer;
}) {
  const { program, message, detail } = sample;
  const lines = program.split('\n');
  const failing = failingLines({ message, stderr: detail?.stderr ?? '', testLine: '' }).program;
  const line = failing !== null && failing <= lines.length ? failing : null;
  const file = useMemo(() => ({ path: programPath(sample), content: program }), [sample, program]);
  const endColumn = (lines[(line ?? 1) - 1]?.length ?? 0) + 1;
  const marks = useMemo(
    () =>
      line === null
        ? []
        : [{ id: 'line', startLine: line, startColumn: 1, endLine: line, endColumn, isActive: true }],
    [line, endColumn],
  );
  const reveal = useMemo(() => (line === null ? null : { line }), [line]);
  return (
    <Card
      title="Program"
      {...(line === null ? {} : { description: `It failed in line ${line}, which is marked.` })}
    >
      <div
        className="overflow-hidden rounded-lg border border-line"
        style={{ height: Math.min(MOST_LINES, lines.length + 1) * LINE_HEIGHT_PX + ROOM_PX }}
      >
        {renderViewer({ file, marks, reveal })}
      </div>
    </Card>
  );
}
