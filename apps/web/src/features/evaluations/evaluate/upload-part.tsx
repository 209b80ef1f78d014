'use client';

import type { ErrorBody } from '@crucible/contracts/errors';
import { CircleAlert } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { FileDrop } from '../../../components/ui/file-drop.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useUpload } from './use-upload.ts';

type UploadPartProps = {
  /** Makes the evaluation where there is none yet; null when that was refused. */
  getEvaluationId: () => Promise<string | null>;
  onTaken?: (evaluationId: string) => void;
};

const PERCENT = 100;

/** A file of samples for an evaluation: chosen, sent, and what the runner said of it. */
export function UploadPart({ getEvaluationId, onTaken }: UploadPartProps) {
  const { state, send, stop } = useUpload();

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const evaluationId = await getEvaluationId();
    if (evaluationId !== null && (await send(evaluationId, file))) onTaken?.(evaluationId);
  }

  return (
    <div className="grid gap-3">
      <FileDrop
        label="Choose or drop a file of samples"
        hint="samples.jsonl, packed by gzip or not: a line each with task_id, and completion or solution"
        accept=".jsonl,.json,.txt,.gz,application/gzip,application/x-ndjson"
        disabled={state.kind === 'sending'}
        onFiles={([file]) => void take(file)}
      />
      {state.kind === 'sending' && (
        <div className="flex items-center gap-3">
          <progress
            aria-label="Sent"
            value={state.share}
            max={1}
            className="h-2 min-w-0 flex-1 accent-accent-fill"
          />
          <span className="figures text-sm text-muted">
            {state.share < 1 ? `${Math.floor(state.share * PERCENT)} % sent` : 'Being read'}
          </span>
          <Button onClick={stop}>Stop</Button>
        </div>
      )}
      {state.kind === 'refused' && <Refusal error={state.error} />}
      {state.kind === 'taken' && (
        <p role="status" className="text-sm">
          {countOf(state.added, 'sample')} taken, {state.total} in all.
        </p>
      )}
    </div>
  );
}

/** Why a file was not taken, line by line where lines are wrong. */
function Refusal({ error: { message, issues = [] } }: { error: ErrorBody }) {
  return (
    <div role="alert" className="grid gap-1 rounded-md border border-bad/50 bg-bad/10 px-3 py-2 text-sm">
      <p className="flex items-start gap-2 font-medium">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
        The file was not taken. Nothing of it was stored.
      </p>
      {issues.length === 0 ? (
        <p>{message}</p>
      ) : (
        <ul className="list-disc pl-9">
          {issues.map(({ path, message: what }) => (
            <li key={path} className="wrap-anywhere">
              {what}
            </li>
          ))}
        </ul>
      )}
      <p>Mend it and send it again.</p>
    </div>
  );
}
