import type { ImageCatalog } from '@crucible/contracts/image-manifest';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import type { Run, TerminalSize } from '@crucible/contracts/run';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { Db, DbTransaction } from '@crucible/db';
import { Prisma } from '@crucible/db';
import { findLanguage } from '../images/find-language.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { resolveLimits } from './resolve-limits.ts';
import { MAX_ATTEMPTS, RUN_PRIORITY } from './run-job.ts';
import { runTitle } from './run-title.ts';
import { toRun } from './to-run.ts';

type Deps = {
  db: Db;
  catalog: ImageCatalog;
  positions: QueuePositions;
  clock: Clock;
  /** The most that this installation allows. */
  maxLimits: Limits;
  maxUnfinishedRunsPerPerson: number;
};

export type NewRun = {
  /** Is in the database already. */
  personId: string;
  language: string;
  files: SourceFile[];
  args: string[];
  stdin: string;
  interactive: boolean;
  terminal?: TerminalSize | undefined;
  limits: RequestedLimits;
};

/** Accepts a run: once this resolves, it is stored and will be executed. */
export async function createRun(deps: Deps, input: NewRun): Promise<Run> {
  const { image, language } = findLanguage(deps.catalog, input.language);
  const limits = resolveLimits({
    defaults: image.manifest.defaultLimits,
    requested: input.limits,
    maxima: deps.maxLimits,
  });
  const [entry] = input.files;
  if (entry === undefined)
    throw new AppError('invalid_input', { userMessage: 'There must be at least one file.' });
  if (input.args.some((argument) => argument.includes('\0'))) {
    throw new AppError('invalid_input', { userMessage: 'An argument cannot contain a NUL character.' });
  }
  const data = {
    id: newId(),
    personId: input.personId,
    language: language.id,
    languageVersion: image.versions[language.id] ?? '',
    title: runTitle(entry),
    files: input.files,
    args: input.args,
    stdin: Buffer.from(input.stdin),
    interactive: input.interactive,
    terminal: input.terminal ?? Prisma.DbNull,
    limits,
    imageName: image.name,
    imageDigest: image.digest,
    createdAt: deps.clock.now(),
  } satisfies Prisma.RunUncheckedCreateInput;

  const row = await deps.db.$transaction(async (tx) => {
    await requireRoom(tx, input.personId, deps.maxUnfinishedRunsPerPerson);
    const created = await tx.run.create({ data });
    await enqueueJob(tx, {
      kind: 'run',
      subjectId: created.id,
      personId: input.personId,
      priority: RUN_PRIORITY,
      maxAttempts: MAX_ATTEMPTS,
    });
    return created;
  });
  return toRun({ ...row, artifacts: [] }, await deps.positions.of({ kind: 'run', subjectId: row.id }));
}

async function requireRoom(tx: DbTransaction, personId: string, maxUnfinished: number): Promise<void> {
  // One at a time for each person: otherwise many requests at once would all see the same room.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
  const unfinished = await tx.run.count({ where: { personId, finishedAt: null } });
  if (unfinished >= maxUnfinished) throw new AppError('too_many_runs');
}
