import type { Db } from '@crucible/db';
import { getEvaluation } from '../../evaluations/get-evaluation.ts';
import type { Clock } from '../../lib/clock.ts';
import { folderName } from '../../reviews/folder-name.ts';
import type { ArchivedFolder } from '../../reviews/write-archive.ts';
import { jsonFile } from './json-file.ts';
import { readOwnEntries } from './read-own-entries.ts';

type Deps = { db: Db; clock: Clock };

const SAMPLES_PER_FILE = 1_000;

/** What somebody has had measured, with the samples as they were sent; what came of each is told by the evaluation itself. */
export async function* readOwnEvaluations(deps: Deps, personId: string): AsyncGenerator<ArchivedFolder> {
  const rows = await deps.db.evaluation.findMany({
    where: { personId, purpose: 'measure' },
    orderBy: { createdAt: 'desc' },
    select: { id: true, versionId: true },
  });
  yield* readOwnEntries(deps, personId);
  for (const { id, versionId } of rows) {
    const access = { evaluationId: id, versionId, isKeeper: false };
    const evaluation = await getEvaluation(deps, { access });
    const name = `evaluations/${folderName(evaluation.benchmark.slug)}-${id}`;
    const modifiedAt = new Date(evaluation.createdAt);
    const generation = await deps.db.generation.findUnique({
      where: { evaluationId: id },
      omit: { evaluationId: true, endpointId: true },
    });
    const files = [jsonFile('evaluation.json', evaluation)];
    if (generation !== null) files.push(jsonFile('asked-of-a-model.json', generation));
    yield { name, modifiedAt, files };
    yield* readSamples(deps, { id, name, modifiedAt });
  }
}

type Folder = { id: string; name: string; modifiedAt: Date };

/** In files of a thousand, so that no more of them are in memory. */
async function* readSamples({ db }: Deps, { id, name, modifiedAt }: Folder): AsyncGenerator<ArchivedFolder> {
  for (let first = 0; ; first += SAMPLES_PER_FILE) {
    const samples = await db.evaluationSample.findMany({
      where: { evaluationId: id, line: { gte: first, lt: first + SAMPLES_PER_FILE } },
      orderBy: { line: 'asc' },
      select: { record: true },
    });
    if (samples.length === 0) return;
    const lines = samples.map(({ record }) => `${JSON.stringify(record)}\n`).join('');
    yield {
      name,
      modifiedAt,
      files: [{ path: `samples-${first + 1}.jsonl`, content: lines, encoding: 'utf8' }],
    };
  }
}
