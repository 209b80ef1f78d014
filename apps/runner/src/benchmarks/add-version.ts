import type { BenchmarkVersion, VersionSettings } from '@crucible/contracts/benchmark';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import type { Limits } from '@crucible/contracts/limits';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { limitsOf, testLimits } from '../grading/test-limits.ts';
import { chooseLanguage } from '../images/choose-language.ts';
import { AppError } from '../lib/app-error.ts';
import { newId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { storableTexts } from '../lib/storable-texts.ts';
import type { Author } from '../people/author.ts';
import { VERSION_PARTS, toBenchmarkVersion } from './to-benchmark.ts';
import { problemHash, versionHash } from './version-hash.ts';

type Deps = { db: Db; catalog: ImageCatalog; maxLimits: Limits; instance: string };
type Input = {
  benchmarkId: string;
  problems: readonly NewProblem[];
  settings: VersionSettings;
  by: Author;
};

/** Of samples, where nobody asks for another one. */
export const DEFAULT_LANGUAGE = 'python';
/** As the harnesses that these benchmarks come from have it. */
const DEFAULT_LIMITS = { wallMs: 3_000 };
/** All inputs of a problem are one run, and what functions return of them is its output. */
const LIMITS_OF_FUNCTIONS = { wallMs: 10_000, outputBytes: 16 * 1024 * 1024 };
const TRANSACTION_TIMEOUT_MS = 60_000;

/**
 * Makes the version that is to be published next, in the place of one that was not. Throws `invalid_input` for keys that are
 * there twice, and for private ones that are not there.
 */
export async function addVersion(deps: Deps, input: Input): Promise<BenchmarkVersion> {
  const { benchmarkId, settings, by } = input;
  const problems = splitProblems(input.problems, settings.privateProblems);
  const { image, language } = chooseLanguage(deps.catalog, {
    language: settings.language ?? DEFAULT_LANGUAGE,
  });
  requireTestable(problems, { language: language.id });
  const callsFunctions = problems.some(({ test }) => test.kind === 'function');
  const limits = testLimits(limitsOf(deps, { image }), [
    ...[settings.limits, callsFunctions ? LIMITS_OF_FUNCTIONS : DEFAULT_LIMITS],
  ]);
  const content = { problems, language: language.id, imageName: image.name, limits };
  const row = await deps.db.$transaction(
    async (tx) => {
      const id = newId();
      await tx.benchmarkVersion.deleteMany({ where: { benchmarkId, publishedAt: null } });
      await tx.benchmarkVersion.create({
        data: {
          ...{
            id,
            benchmarkId,
            number: await nextNumber(tx, benchmarkId),
            contentHash: versionHash(content),
          },
          ...{ language: language.id, imageName: image.name, limits, note: toStorableText(settings.note) },
          createdById: by.personId,
        },
        select: { id: true },
      });
      await tx.benchmarkProblem.createMany({
        data: problems.map(({ test, ...problem }, position) => ({
          ...storableTexts(problem),
          ...{ versionId: id, position, test },
          hash: problemHash({ ...problem, test }),
        })),
      });
      await recordAudit(tx, {
        ...by,
        action: 'benchmark_version.imported',
        instance: deps.instance,
        subjectId: benchmarkId,
        detail: { versionId: id, problems: problems.length },
      });
      return tx.benchmarkVersion.findUniqueOrThrow({ where: { id }, include: VERSION_PARTS });
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  );
  return toBenchmarkVersion(row);
}

function splitProblems(problems: readonly NewProblem[], privateKeys: readonly string[]): NewProblem[] {
  const keys = new Set(problems.map(({ key }) => key));
  if (problems.length === 0) throw refused('There is no problem in it.');
  if (keys.size < problems.length) throw refused('A key is there twice.');
  const unknown = privateKeys.find((key) => !keys.has(key));
  if (unknown !== undefined) throw refused(`There is no problem ${unknown}.`);
  const isPrivate = new Set(privateKeys);
  return problems.map((problem) => (isPrivate.has(problem.key) ? { ...problem, split: 'private' } : problem));
}

/** Whole programs can be run in every language that there is. */
function requireTestable(problems: readonly NewProblem[], { language }: { language: string }): void {
  const tested = problems.find(({ test }) => test.kind !== 'io');
  if (language !== DEFAULT_LANGUAGE && tested !== undefined)
    throw refused(`The problem ${tested.key} can be solved in Python only.`);
}

/** Locks the benchmark, so that two imports at once do not take the same number. */
async function nextNumber(tx: DbTransaction, benchmarkId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM benchmark WHERE id = ${benchmarkId} FOR UPDATE`;
  const { _max } = await tx.benchmarkVersion.aggregate({ where: { benchmarkId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

function refused(userMessage: string): AppError {
  return new AppError('invalid_input', { userMessage });
}
