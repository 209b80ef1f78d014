import type { OutputChunk, RunCursor } from '@crucible/contracts/events';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { takeBytes } from './chunk-window.ts';
import type { LiveLogs } from './live-logs.ts';

type Deps = { db: Db; logs: LiveLogs };

export type ReadOutput = { runId: string; personId: string; cursor: RunCursor; maxBytes: number };

/** The attempt that the chunks belong to; its first ones follow when the cursor was of another attempt. */
export type OutputPage = { attempt: number; chunks: OutputChunk[] };

const MAX_CHUNKS = 256;

/** Output of one's own run after the cursor, at most `maxBytes` but at least one chunk if there is any. */
export async function readOutput({ db, logs }: Deps, input: ReadOutput): Promise<OutputPage> {
  const { runId, personId, cursor, maxBytes } = input;
  const live = logs.get(runId);
  if (live !== null && !live.log.failed.aborted) {
    if (live.personId !== personId) throw new AppError('not_found');
    const { attempt } = live.log;
    const chunks = live.log.after(cursor.attempt === attempt ? cursor.seq : 0, maxBytes);
    if (chunks !== null) return { attempt, chunks };
  }
  const run = await db.run.findFirst({ where: { id: runId, personId }, select: { attempt: true } });
  if (run === null) throw new AppError('not_found');
  const { attempt } = run;
  const rows = await db.runOutput.findMany({
    where: { runId, attempt, seq: { gt: cursor.attempt === attempt ? cursor.seq : 0 } },
    orderBy: { seq: 'asc' },
    take: Math.min(MAX_CHUNKS, Math.ceil(maxBytes / 1024)),
  });
  const chunks = rows.map(({ seq, phase, casePosition, stream, data }) => ({
    ...{ seq, step: phase, stream, data },
    ...(casePosition === null ? {} : { casePosition }),
  }));
  return { attempt, chunks: takeBytes(chunks, maxBytes) };
}
