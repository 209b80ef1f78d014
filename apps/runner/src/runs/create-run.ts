import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import type { Run, TerminalSize } from '@crucible/contracts/run';
import type { SourceFile } from '@crucible/contracts/source-file';
import type { Db } from '@crucible/db';
import { Prisma } from '@crucible/db';
import { chooseLanguage } from '../images/choose-language.ts';
import { maximaOf } from '../images/maxima-of.ts';
import type { AvailableIsolations } from '../executions/available-isolations.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { QueuePositions } from '../queue/queue-positions.ts';
import { requireFittingFiles } from './require-fitting-files.ts';
import { requirePlainArgs } from './require-plain-args.ts';
import { resolveLimits } from './resolve-limits.ts';
import { resolveIsolation } from './resolve-isolation.ts';
import { runTitle } from './run-title.ts';
import { storeNewRun } from './store-new-run.ts';
import { toRun } from './to-run.ts';

type Deps = {
  db: Db;
  catalog: ImageCatalog;
  positions: QueuePositions;
  isolations: AvailableIsolations;
  clock: Clock;
  /** The most that this installation allows. */
  maxLimits: Limits;
  /** What whoever asks gets where the image would give something else. */
  roleDefaults?: RequestedLimits;
  maxUnfinishedRunsPerPerson: number;
  installation: Pick<LiveSettings, 'current'>;
  /** Name of this process. */
  instance: string;
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
  /** Network address of the client, as far as it is known. */
  address?: string | null | undefined;
};

/** Accepts a run: once this resolves, it is stored and will be executed. */
export async function createRun(deps: Deps, input: NewRun): Promise<Run> {
  const { image, language, version } = chooseLanguage(deps.catalog, { language: input.language });
  const limits = resolveLimits({
    defaults: { ...image.manifest.defaultLimits, ...deps.roleDefaults },
    requested: input.limits,
    maxima: maximaOf(image, deps.maxLimits),
  });
  const [entry] = input.files;
  if (entry === undefined)
    throw new AppError('invalid_input', { userMessage: 'There must be at least one file.' });
  requireFittingFiles(input.files, limits);
  requirePlainArgs(input.args);
  const { asked, requires } = await resolveIsolation(deps.isolations, image);
  const data = {
    id: newId(),
    personId: input.personId,
    language: language.id,
    languageVersion: version,
    title: runTitle(entry),
    files: input.files,
    args: input.args,
    stdin: Buffer.from(input.stdin),
    interactive: input.interactive,
    terminal: input.terminal ?? Prisma.DbNull,
    limits,
    imageName: image.name,
    imageDigest: image.digest,
    askedIsolation: asked,
    createdAt: deps.clock.now(),
  } satisfies Prisma.RunUncheckedCreateInput;

  const row = await deps.db.$transaction(async (tx) => {
    return storeNewRun(tx, {
      data,
      requires,
      maxUnfinished: deps.maxUnfinishedRunsPerPerson,
      quotas: deps.installation.current().quotas,
      origin: { address: input.address ?? null, instance: deps.instance },
    });
  });
  return toRun({ ...row, artifacts: [] }, await deps.positions.of({ kind: 'run', subjectId: row.id }));
}
