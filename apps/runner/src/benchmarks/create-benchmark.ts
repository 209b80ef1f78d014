import type { BenchmarkDetail, NewBenchmark } from '@crucible/contracts/benchmark';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import { takesOnlyOne } from '../lib/takes-only-one.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { getBenchmark } from './get-benchmark.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { benchmark: NewBenchmark; actor: Actor; by: Author };

/** Makes a benchmark without problems. Throws `already_there` when its slug is taken. */
export async function createBenchmark(deps: Deps, input: Input): Promise<BenchmarkDetail> {
  const { benchmark, actor, by } = input;
  const id = newId();
  const create = deps.db.$transaction(async (tx) => {
    const data = { id, ownerId: actor.personId, ...storableTexts(benchmark) };
    await tx.benchmark.create({ data, select: { id: true } });
    await recordAudit(tx, {
      ...by,
      action: 'benchmark.created',
      instance: deps.instance,
      subjectId: id,
      detail: { slug: benchmark.slug },
    });
  });
  await takesOnlyOne(create, 'Another benchmark has this slug.');
  return getBenchmark(deps, { benchmarkId: id, isKeeper: true, actor });
}
