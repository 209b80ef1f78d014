import { Readable } from 'node:stream';
import {
  BenchmarkDetailSchema,
  BenchmarkFormatSchema,
  BenchmarkSchema,
  BenchmarkSlugSchema,
  BenchmarkValidationSchema,
  BenchmarkVersionSchema,
  NewBenchmarkSchema,
  VersionSettingsSchema,
} from '@crucible/contracts/benchmark';
import { z } from 'zod';
import { createBenchmark } from '../../../benchmarks/create-benchmark.ts';
import { exportVersion } from '../../../benchmarks/export-version.ts';
import { getBenchmark } from '../../../benchmarks/get-benchmark.ts';
import { getValidation } from '../../../benchmarks/get-validation.ts';
import { importVersion } from '../../../benchmarks/import-version.ts';
import { listBenchmarks } from '../../../benchmarks/list-benchmarks.ts';
import { publishVersion } from '../../../benchmarks/publish-version.ts';
import { requireBenchmarkAccess } from '../../../benchmarks/require-benchmark-access.ts';
import { validateVersion } from '../../../benchmarks/validate-version.ts';
import { AppError } from '../../../lib/app-error.ts';
import { readActor } from '../../../people/read-actor.ts';
import { actorOf } from '../actor-of.ts';
import type { RestDeps } from '../rest-deps.ts';
import { restRoute } from '../rest-route.ts';
import type { RestRequest } from '../rest-route.ts';

const SHARED = { access: { scopes: ['evaluations'] }, tag: 'Benchmarks' } as const;
const ParamsSchema = z.object({ slug: BenchmarkSlugSchema });

type Asked = Pick<RestRequest<{ slug: string }, unknown, unknown, unknown>, 'holder' | 'request' | 'params'>;

async function enter(deps: RestDeps, asked: Asked, needed: 'see' | 'keep') {
  const actor = await readActor(deps, asked.holder);
  const access = await requireBenchmarkAccess(deps, { benchmark: asked.params, actor, needed });
  return { ...access, actor, by: { ...actorOf(asked), personId: asked.holder.personId } };
}

const listRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/benchmarks',
    operationId: 'listBenchmarks',
    summary: 'List the benchmarks that the owner of the key may see',
    answers: {
      200: { description: 'By name.', schema: z.object({ benchmarks: z.array(BenchmarkSchema) }) },
    },
  },
  async (deps, { holder }) => {
    const actor = await readActor(deps, holder);
    return { status: 200, body: { benchmarks: await listBenchmarks(deps, { actor, isArchived: false }) } };
  },
);

const createRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/benchmarks',
    operationId: 'createBenchmark',
    summary: 'Make a benchmark without problems',
    body: {
      schema: NewBenchmarkSchema,
      examples: {
        one: { summary: 'A public one', value: { slug: 'sums', name: 'Sums', visibility: 'public' } },
      },
    },
    answers: { 201: { description: 'The benchmark.', schema: BenchmarkDetailSchema } },
    errors: ['invalid_input', 'forbidden', 'already_there'],
  },
  async (deps, asked) => {
    const actor = await readActor(deps, asked.holder);
    if (actor.role !== 'teacher' && actor.role !== 'admin') throw new AppError('forbidden');
    const by = { ...actorOf(asked), personId: actor.personId };
    return { status: 201, body: await createBenchmark(deps, { benchmark: asked.body, actor, by }) };
  },
);

const getRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/benchmarks/{slug}',
    operationId: 'getBenchmark',
    summary: 'Get a benchmark with its versions',
    params: ParamsSchema,
    answers: { 200: { description: 'The benchmark.', schema: BenchmarkDetailSchema } },
    errors: ['not_found'],
  },
  async (deps, asked) => ({ status: 200, body: await getBenchmark(deps, await enter(deps, asked, 'see')) }),
);

const importRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/benchmarks/{slug}/versions',
    operationId: 'importBenchmarkVersion',
    summary: 'Send the problems of the version that is to be published next',
    description: 'They take the place of those of a version that was not published.',
    params: ParamsSchema,
    query: z.object({
      format: BenchmarkFormatSchema.default('human-eval').meta({ description: 'The form of the file.' }),
      note: VersionSettingsSchema.shape.note.meta({ description: 'What has changed.' }),
      language: VersionSettingsSchema.shape.language.meta({
        description: 'Of samples that are whole programs; Python where nothing is said.',
      }),
    }),
    upload: 'A file of problems, packed by gzip or not; at most 32 MiB unpacked.',
    answers: { 201: { description: 'The version.', schema: BenchmarkVersionSchema } },
    errors: ['invalid_input', 'forbidden', 'not_found', 'payload_too_large'],
  },
  async (deps, asked) => {
    const { benchmarkId, by } = await enter(deps, asked, 'keep');
    const { bytes, query } = asked;
    const { format, note, language } = query;
    const settings = VersionSettingsSchema.parse({ note, language });
    return { status: 201, body: await importVersion(deps, { benchmarkId, format, settings, bytes, by }) };
  },
);

const exportRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/benchmarks/{slug}/versions/{number}/benchmark.zip',
    operationId: 'exportBenchmarkVersion',
    summary: 'Get all of a version, to be imported elsewhere',
    description:
      'For those who keep the benchmark. The folder has tests and solutions of private problems, too.',
    params: ParamsSchema.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    answers: {
      200: {
        description: 'A folder in the form `crucible`, as a zip archive.',
        mediaType: 'application/zip',
        schema: z.string(),
      },
    },
    errors: ['forbidden', 'not_found'],
  },
  async (deps, asked) => {
    const { benchmarkId } = await enter(deps, asked, 'keep');
    const { content } = await exportVersion(deps, { benchmarkId, versionNumber: asked.params.number });
    return {
      status: 200,
      headers: { 'content-type': 'application/zip' },
      body: Readable.from([content]),
    };
  },
);

const validateRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/benchmarks/{slug}/validation',
    operationId: 'validateBenchmark',
    summary: 'Begin to try the solutions of the version that is to be published next',
    params: ParamsSchema,
    answers: { 202: { description: 'It has begun.', schema: BenchmarkValidationSchema } },
    errors: ['invalid_input', 'forbidden', 'not_found', 'unavailable'],
  },
  async (deps, asked) => {
    const { benchmarkId, actor } = await enter(deps, asked, 'keep');
    return { status: 202, body: await validateVersion(deps, { benchmarkId, personId: actor.personId }) };
  },
);

const validationRoute = restRoute(
  {
    ...SHARED,
    method: 'GET',
    path: '/benchmarks/{slug}/validation',
    operationId: 'getBenchmarkValidation',
    summary: 'See how far that has come, and which solutions do not pass',
    params: ParamsSchema,
    answers: { 200: { description: 'What there is so far.', schema: BenchmarkValidationSchema } },
    errors: ['forbidden', 'not_found'],
  },
  async (deps, asked) => ({ status: 200, body: await getValidation(deps, await enter(deps, asked, 'keep')) }),
);

const publishRoute = restRoute(
  {
    ...SHARED,
    method: 'POST',
    path: '/benchmarks/{slug}/publication',
    operationId: 'publishBenchmark',
    summary: 'Publish the version whose solutions have all passed',
    description: 'It never changes from then on.',
    params: ParamsSchema,
    answers: { 200: { description: 'The benchmark.', schema: BenchmarkDetailSchema } },
    errors: ['forbidden', 'not_found', 'conflict'],
  },
  async (deps, asked) => ({
    status: 200,
    body: await publishVersion(deps, await enter(deps, asked, 'keep')),
  }),
);

export const BENCHMARKS_ROUTES = [
  ...[listRoute, createRoute, getRoute, importRoute, exportRoute],
  ...[validateRoute, validationRoute, publishRoute],
];
