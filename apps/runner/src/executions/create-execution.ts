import type { ExecuteRequest, ExecutionFile } from '@crucible/contracts/execution';
import type { ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits, RequestedLimits } from '@crucible/contracts/limits';
import type { Db, DbTransaction, Prisma, Run } from '@crucible/db';
import { chooseLanguage } from '../images/choose-language.ts';
import { maximaOf } from '../images/maxima-of.ts';
import type { LiveSettings } from '../installation-settings/live-settings.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { CompileLimits } from '../runs/compile-limits.ts';
import { resolveIsolation } from '../runs/resolve-isolation.ts';
import { runTitle } from '../runs/run-title.ts';
import { requireFittingFiles } from '../runs/require-fitting-files.ts';
import { storeNewRun } from '../runs/store-new-run.ts';
import type { AvailableIsolations } from './available-isolations.ts';
import { executionLimits } from './execution-limits.ts';
import { findRepeated } from './find-repeated.ts';
import type { Idempotency } from './find-repeated.ts';
import { requireStorable } from './require-storable.ts';
import { toCaseRow } from './to-case-row.ts';

export type CreateExecutionDeps = {
  db: Db;
  catalog: ImageCatalog;
  clock: Clock;
  isolations: AvailableIsolations;
  /** The most that this installation allows. */
  maxLimits: Limits;
  maxCpus: number;
  maxUnfinishedRunsPerPerson: number;
  installation: Pick<LiveSettings, 'current'>;
  /** Name of this process. */
  instance: string;
};

export type NewExecution = {
  /** Is in the database already. */
  personId: string;
  apiKeyId: string | null;
  /** Network address of the client, as far as it is known. */
  address?: string | null | undefined;
  door: Exclude<Run['door'], 'playground'>;
  request: ExecuteRequest;
  /** The same key with the same request gives the same execution. Needs an API key. */
  idempotency?: Idempotency | undefined;
  /** Limits that the door knows of and the request cannot say; these count more than the request's. */
  limits?: RequestedLimits | undefined;
  /** Less time for the compile step than its language gives it. */
  compileLimits?: CompileLimits | undefined;
  /** What the program (in each case) reads, where it is no text that a request could say. */
  stdin?: Uint8Array | undefined;
  /** Whether stdin stays open for more than the request has; false where it is missing. */
  interactive?: boolean | undefined;
  /** What a door stores beside the execution, in the same transaction. */
  afterCreate?: ((tx: DbTransaction, runId: string) => Promise<void>) | undefined;
};

export type CreatedExecution = { runId: string; isNew: boolean };

/** Accepts an execution: once this resolves, it is stored and will be executed. */
export async function createExecution(
  deps: CreateExecutionDeps,
  input: NewExecution,
): Promise<CreatedExecution> {
  const { apiKeyId, request } = input;
  const { data, requires } = await toRow(deps, input);
  const idempotency = input.idempotency && { ...input.idempotency, apiKeyId: requireKey(apiKeyId) };
  return deps.db.$transaction(async (tx) => {
    const repeated = idempotency && (await findRepeated(tx, idempotency));
    if (repeated !== undefined) return { runId: repeated, isNew: false };
    await storeNewRun(tx, {
      data,
      requires,
      maxUnfinished: deps.maxUnfinishedRunsPerPerson,
      quotas: deps.installation.current().quotas,
      origin: { address: input.address ?? null, instance: deps.instance },
    });
    const runId = data.id;
    if (request.cases !== undefined) {
      const rows = request.cases.map((requested, position) => ({
        ...toCaseRow(requested, { runId, position }),
        ...(input.stdin && { stdin: Buffer.from(input.stdin) }),
      }));
      await tx.runCase.createMany({ data: rows });
    }
    if (request.callbackUrl !== undefined) {
      await tx.callback.create({ data: { runId, url: request.callbackUrl } });
    }
    if (idempotency !== undefined) await tx.idempotencyKey.create({ data: { ...idempotency, runId } });
    await input.afterCreate?.(tx, runId);
    return { runId, isNew: true };
  });
}

async function toRow(deps: CreateExecutionDeps, input: NewExecution) {
  const { request } = input;
  const { image, language, version } = chooseLanguage(deps.catalog, request);
  const limits = executionLimits({
    request,
    more: input.limits ?? {},
    defaults: image.manifest.defaultLimits,
    maxima: maximaOf(image, deps.maxLimits),
    maxCpus: deps.maxCpus,
  });
  const files = sourceFiles(request, language);
  requireFittingFiles(files, limits);
  requireStorable(request, files);
  const { asked, requires } = await resolveIsolation(deps.isolations, image, request.isolation);
  const data = {
    id: newId(),
    personId: input.personId,
    door: input.door,
    apiKeyId: input.apiKeyId,
    language: language.id,
    languageVersion: version,
    title: titleOf(files),
    files,
    args: request.args ?? [],
    env: request.env ?? {},
    stdin: Buffer.from(input.stdin ?? request.stdin ?? ''),
    interactive: input.interactive ?? false,
    limits,
    ...(input.compileLimits && { compileLimits: input.compileLimits }),
    // What everybody gets has sandboxes waiting.
    cpus: request.cpus === undefined || request.cpus === deps.maxCpus ? null : request.cpus,
    imageName: image.name,
    imageDigest: image.digest,
    askedIsolation: asked,
    createdAt: deps.clock.now(),
  } satisfies Prisma.RunUncheckedCreateInput;
  return { data, requires };
}

function sourceFiles(request: ExecuteRequest, language: ManifestLanguage): ExecutionFile[] {
  if (request.files !== undefined) return request.files;
  return [{ path: language.entryFile, content: request.code ?? '', encoding: 'utf8' }];
}

function titleOf([entry]: readonly ExecutionFile[]): string {
  if (entry === undefined) return '';
  return entry.encoding === 'utf8' ? runTitle(entry) : entry.path;
}

function requireKey(apiKeyId: string | null): string {
  if (apiKeyId !== null) return apiKeyId;
  throw new AppError('invalid_input', { userMessage: 'An idempotency key needs an API key.' });
}
