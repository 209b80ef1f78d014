import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { VersionSettingsSchema } from '@crucible/contracts/benchmark';
import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { NewEvaluationSchema } from '@crucible/contracts/evaluation';
import type { Evaluation } from '@crucible/contracts/evaluation';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Db } from '@crucible/db';
import { addVersion } from '../benchmarks/add-version.ts';
import { emptyReport } from '../executor/empty-result.ts';
import { MAX_LIMITS } from '../grading/grading-fixture.ts';
import { systemClock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import type { Actor } from '../people/actor.ts';
import { CATALOG, LIMITS } from '../runs/runs-fixture.ts';
import type { Script } from '../runs/runs-fixture.ts';
import { createEvaluation } from './create-evaluation.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { createUploadRoom } from './upload-room.ts';

const HARNESS = {
  ...{ id: 'check' as const, languages: ['python'], versionCommand: ['true'], versionPattern: '(.*)' },
  ...{ run: { argv: ['check'] }, env: {} },
};

/** An image that runs samples, as far as that is played. */
export const CHECK_CATALOG: ImageCatalog = {
  images: CATALOG.images.map((image) => ({
    ...image,
    manifest: { ...image.manifest, frameworks: [HARNESS] },
  })),
};

/** What a played harness makes of a program: the report that it says under seal, or how it ends without one. */
type Play = (program: string) => 'passed' | 'failed' | 'time_limit' | 'silent' | 'engine_fails';

/** What a program says of itself. */
export const asItSays: Play = (program) => {
  const said = /says: (\w+)/.exec(program)?.[1];
  const known = ['failed', 'time_limit', 'silent', 'engine_fails'] as const;
  return known.find((one) => one === said) ?? 'passed';
};

/** A harness that is played; each program takes a while. */
export function playedHarness(play: Play, { takesMs = 0, onRun = (_program: string) => {} } = {}): Script {
  return async ({ request, signal, emit }) => {
    const ended: ReturnType<typeof emptyReport>[] = [];
    for (const [casePosition, { stdin }] of (request.cases ?? []).entries()) {
      if (signal.aborted) return { status: 'cancelled', cases: ended };
      const bytes = Buffer.from(stdin);
      const { program } = JSON.parse(bytes.toString('utf8', 32)) as { program: string };
      onRun(program);
      if (takesMs > 0) await sleep(takesMs);
      const outcome = play(program);
      if (outcome === 'engine_fails')
        return { status: 'internal_error', internalCause: 'it broke', cases: ended };
      const step = { step: 'run', casePosition } as const;
      await emit({ type: 'step-started', ...step, isolation: 'standard' });
      if (outcome === 'passed' || outcome === 'failed')
        await emit({
          type: 'output',
          ...step,
          stream: 'stdout',
          data: sealed(bytes.subarray(0, 32), outcome),
        });
      const status = outcome === 'time_limit' ? ('time_limit' as const) : ('completed' as const);
      const report = { ...emptyReport(status), exitCode: 0, wallMs: 3, cpuMs: 2, memoryBytes: 1024 };
      ended.push(report);
      await emit({ type: 'step-ended', ...step, report });
    }
    return { ...emptyReport('completed'), cases: ended, sandboxes: 1 };
  };
}

function sealed(seal: Uint8Array, outcome: 'passed' | 'failed'): Buffer {
  const message = outcome === 'failed' ? 'AssertionError: LEAK_message' : '';
  const body = JSON.stringify({ type: 'case', name: 'check', outcome, message, trace: '', durationMs: 1 });
  const mac = createHmac('sha256', seal).update(`0:${body}`).digest('hex');
  return Buffer.from(`${mac} ${body}\n`);
}

/** A problem that any program solves. */
export function problemOf(key: string, given: Partial<NewProblem> = {}): NewProblem {
  return NewProblemSchema.parse({
    ...{ key, prompt: `# ${key}\n`, entryPoint: 'f', solution: '# says: passed\n' },
    test: { kind: 'check', code: 'def check(candidate):\n    pass\n' },
    ...given,
  });
}

type Deps = { db: Db };

const NOBODY_ELSE = { instance: 'test', version: '0', clock: systemClock, catalog: CHECK_CATALOG };

export async function addPerson({ db }: Deps, role: Actor['role'] = 'teacher'): Promise<Actor> {
  const id = newId();
  await db.person.create({ data: { id, role, name: role, email: `${id}@x.test`.toLowerCase() } });
  return { personId: id, role };
}

export const authorFor = ({ personId }: Actor) => ({ personId, address: null, apiKeyId: null });

type NewBenchmark = { owner: Actor; problems: readonly NewProblem[] };
type Added = { benchmarkId: string; slug: string; versionId: string };

/** A public benchmark whose problems are published as they are. */
export async function addBenchmark({ db }: Deps, wanted: NewBenchmark): Promise<Added> {
  const added = await addDraft({ db }, wanted);
  const { benchmarkId: id, versionId } = added;
  await db.benchmarkVersion.update({ where: { id: versionId }, data: { publishedAt: new Date() } });
  await db.benchmark.update({ where: { id }, data: { currentVersionId: versionId } });
  return added;
}

/** The same before it is published. */
export async function addDraft({ db }: Deps, { owner, problems }: NewBenchmark): Promise<Added> {
  const id = newId();
  const slug = `b-${id.toLowerCase().replaceAll(/[^a-z0-9]/g, 'x')}`;
  await db.benchmark.create({
    data: { id, slug, name: slug, visibility: 'public', ownerId: owner.personId },
  });
  const version = await addVersion(
    { db, ...NOBODY_ELSE, maxLimits: MAX_LIMITS },
    { benchmarkId: id, problems, settings: VersionSettingsSchema.parse({}), by: authorFor(owner) },
  );
  return { benchmarkId: id, slug, versionId: version.id };
}

/** An evaluation that takes samples. */
export async function openEvaluation(
  { db }: Deps,
  { actor, slug, usesCache = true }: { actor: Actor; slug: string; usesCache?: boolean },
): Promise<{ evaluation: Evaluation; access: EvaluationAccess }> {
  const wanted = NewEvaluationSchema.parse({ benchmark: slug, candidate: { name: newId() }, usesCache });
  const evaluation = await createEvaluation(
    { db, ...NOBODY_ELSE },
    { evaluation: wanted, actor, by: authorFor(actor) },
  );
  const access = { evaluationId: evaluation.id, versionId: evaluation.version.id, isKeeper: true };
  return { evaluation, access };
}

/** What operations on evaluations need besides the database. */
export const operationDeps = ({ db }: Deps) => ({
  ...{ db, ...NOBODY_ELSE, uploads: createUploadRoom(), maxLimits: LIMITS },
});

/** Samples as lines of JSON, in chunks that end anywhere. */
export async function* linesOf(samples: Iterable<object>, chunkLength = 5_000): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const sample of samples) {
    text += `${JSON.stringify(sample)}\n`;
    while (text.length >= chunkLength) {
      yield Buffer.from(text.slice(0, chunkLength));
      text = text.slice(chunkLength);
    }
  }
  yield Buffer.from(text);
}
