import type { Execution } from '@crucible/contracts/execution';
import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { toExecution } from './to-execution.ts';
import type { OutputEncoding } from './write-output.ts';

type Deps = { db: Db; positions: QueuePositions };

export type GetExecution = {
  runId: string;
  personId: string;
  outputEncoding?: OutputEncoding | undefined;
  /** Which of the files that the program left are wanted: true for all, false (or missing) for none, or their names. */
  artifacts?: boolean | readonly string[] | undefined;
};

/** One of the person's own executions, as it is now; `not_found` for anybody else's. */
export async function getExecution({ db, positions }: Deps, input: GetExecution): Promise<Execution> {
  const { runId, personId, artifacts = false } = input;
  const row = await db.run.findFirst({
    where: { id: runId, personId },
    omit: { files: true, stdin: true, args: true, env: true, internalCause: true },
    include: {
      cases: {
        omit: { stdin: true, args: true, expected: true, compare: true },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (row === null) throw new AppError('not_found');
  const [output, files, queuePosition] = await Promise.all([
    db.runOutput.findMany({ where: { runId, attempt: row.attempt }, orderBy: { seq: 'asc' } }),
    artifacts === false
      ? null
      : db.runArtifact.findMany({
          where: { runId, ...(artifacts === true ? {} : { path: { in: [...artifacts] } }) },
          orderBy: { path: 'asc' },
        }),
    row.status === 'queued' ? positions.of({ kind: 'run', subjectId: runId }) : null,
  ]);
  return toExecution({
    row,
    output,
    artifacts: files,
    queuePosition,
    outputEncoding: input.outputEncoding ?? 'utf8',
  });
}
