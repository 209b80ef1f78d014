'use client';

import type { RunState } from '@crucible/contracts/events';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { formatBytes } from '../../lib/format-bytes.ts';
import { formatDuration } from '../../lib/format-duration.ts';
import { useRun } from '../../model/run-store.ts';
import { statusSentence } from '../../model/status-sentence.ts';
import type { Tone } from '../../model/status-sentence.ts';
import { ElapsedTime } from './elapsed-time.tsx';

/** The line that says how the run stands or how it ended, and what it used; `idleText` while there is no run. */
export function RunStatus({ idleText }: { idleText: string }) {
  const { run, runId, starting, stopping, error } = useRun();
  const { text, tone } = sentence(idleText, {
    run,
    pending: starting || (runId !== null && run === null),
    stopping,
    error,
  });
  return (
    <div className="flex min-h-9 items-center gap-x-4 border-t phone:py-1.5 border-line bg-canvas px-3.5 text-[13px]">
      <p role="status" className="flex min-w-0 items-center gap-2 font-medium">
        <ToneIcon tone={tone} />
        <span className="truncate phone:whitespace-normal" title={text}>
          {text}
          {run?.status === 'running' && <ElapsedTime since={run.startedAt} />}
        </span>
      </p>
      {run && <Figures run={run} />}
    </div>
  );
}

type Standing = { run: RunState | null; pending: boolean; stopping: boolean; error: string | null };

function sentence(
  idleText: string,
  { run, pending, stopping, error }: Standing,
): { text: string; tone: Tone | 'none' } {
  if (error !== null) return { text: error, tone: 'fault' };
  if (stopping) return { text: 'Stopping…', tone: 'busy' };
  if (run) return statusSentence(run);
  if (pending) return { text: 'Starting…', tone: 'busy' };
  return { text: idleText, tone: 'none' };
}

function Figures({ run }: { run: RunState }) {
  const figures = [
    { name: 'Time', value: run.wallMs === null ? null : formatDuration(run.wallMs) },
    { name: 'CPU', value: run.cpuMs === null ? null : formatDuration(run.cpuMs) },
    { name: 'Memory', value: run.memoryBytes === null ? null : formatBytes(run.memoryBytes) },
  ].filter(({ value }) => value !== null);
  return (
    <dl aria-label="What the run used" className="figures ml-auto flex shrink-0 gap-x-4 text-muted">
      {figures.map(({ name, value }) => (
        <div key={name} className="flex gap-1.5 phone:first:hidden">
          <dt className="phone:sr-only">{name}</dt>
          <dd className="text-ink">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
