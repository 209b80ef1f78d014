import type { OutputChunk, RunCursor, RunState } from '@crucible/contracts/events';
import type { ExecutionEvent } from '@crucible/contracts/execution';
import { getExecution } from '../../executions/get-execution.ts';
import { getRunState } from '../../runs/get-run-state.ts';
import { readOutput } from '../../runs/read-output.ts';
import { watchRun } from '../watch-run.ts';
import type { OutputPage } from '../watch-run.ts';
import type { EventStream } from './event-stream.ts';
import type { RestDeps } from './rest-deps.ts';

type Follow = {
  runId: string;
  personId: string;
  /** The last output that the client has. */
  cursor: RunCursor;
  stream: EventStream;
  signal: AbortSignal;
};

const MAX_PAGE_BYTES = 64 * 1024;

/** Sends what happens to an execution until it has ended, and then what came of it. */
export async function followExecution(deps: RestDeps, follow: Follow): Promise<void> {
  const { runId, personId, stream, signal } = follow;
  const own = { runId, personId };
  const cases = await deps.db.runCase.findMany({
    where: { runId },
    select: { caseId: true },
    orderBy: { position: 'asc' },
  });
  let { cursor } = follow;

  async function startAgain(attempt: number): Promise<void> {
    if (attempt <= cursor.attempt) return;
    const hasOutput = cursor.seq > 0;
    cursor = { attempt, seq: 0 };
    if (hasOutput) await stream.send({ type: 'restart' }, idOf(cursor));
  }

  async function sendOutput({ attempt, chunks }: OutputPage): Promise<void> {
    await startAgain(attempt);
    for (const chunk of chunks) {
      cursor = { attempt, seq: chunk.seq };
      await stream.send(toEvent(chunk, cases), idOf(cursor));
    }
  }

  await watchRun({
    cursor,
    source: {
      readState: () => getRunState(deps, own),
      readOutput: (from) => readOutput(deps, { ...own, cursor: from, maxBytes: MAX_PAGE_BYTES }),
      subscribe: (onNews) => deps.events.subscribe(runId, onNews),
    },
    sink: { sendOutput, sendState: (state) => void stream.send(toStateEvent(state)).catch(() => undefined) },
    signal,
  });
  if (signal.aborted) return;
  const execution = await getExecution(deps, own);
  await stream.send({ type: 'result', execution });
  stream.end();
}

function toStateEvent({ status, queuePosition }: RunState): ExecutionEvent {
  return { type: 'state', status, queuePosition };
}

function toEvent(chunk: OutputChunk, cases: readonly { caseId: string }[]): ExecutionEvent {
  const { step, stream, casePosition } = chunk;
  const caseId = casePosition === undefined ? undefined : cases[casePosition]?.caseId;
  const data = Buffer.from(chunk.data).toString('base64');
  return { type: 'output', step, stream, data, ...(caseId === undefined ? {} : { caseId }) };
}

function idOf({ attempt, seq }: RunCursor): string {
  return `${attempt}-${seq}`;
}
