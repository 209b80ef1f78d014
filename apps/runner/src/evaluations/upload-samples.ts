import { MAX_SAMPLES } from '@crucible/contracts/evaluation';
import type { UploadedSamples } from '@crucible/contracts/evaluation';
import type { Db, DbTransaction } from '@crucible/db';
import { readSamples } from '@crucible/evaluation/read-samples';
import { RecordsRefused } from '@crucible/evaluation/record-refused';
import { AppError } from '../lib/app-error.ts';
import { unpacked } from '../lib/unpacked.ts';
import { lockInState } from './lock-evaluation.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { createSampleWriter } from './sample-writer.ts';
import type { UploadRoom } from './upload-room.ts';

type Deps = { db: Db; uploads: UploadRoom };
type Input = {
  access: EvaluationAccess;
  /** Lines of JSON, packed by gzip or not. */
  bytes: AsyncIterable<Uint8Array>;
};

/** Unpacked. */
const MAX_BYTES = 1024 * 1024 * 1024;
/** As long as a request may take. */
const TRANSACTION_TIMEOUT_MS = 300_000;

/**
 * Adds samples to an evaluation that has not begun: all that are sent, or none. Holds no more of them in memory than a batch.
 * Throws `invalid_input` with the first lines that are wrong, by their numbers, and `conflict` when the evaluation has begun.
 */
export async function uploadSamples({ db, uploads }: Deps, input: Input): Promise<UploadedSamples> {
  const { access, bytes } = input;
  const leave = uploads.enter();
  try {
    return await db.$transaction((tx) => addSamples(tx, access, bytes), { timeout: TRANSACTION_TIMEOUT_MS });
  } catch (error) {
    if (error instanceof RecordsRefused)
      throw new AppError('invalid_input', {
        userMessage: error.message,
        issues: error.refused.map(({ place, message }) => ({ path: place, message })),
        cause: error,
      });
    throw error;
  } finally {
    leave();
  }
}

async function addSamples(
  tx: DbTransaction,
  { evaluationId, versionId }: EvaluationAccess,
  bytes: AsyncIterable<Uint8Array>,
): Promise<UploadedSamples> {
  const { total: before } = await lockInState(tx, {
    id: evaluationId,
    states: ['open'],
    otherwise: 'This evaluation has begun and takes no more samples.',
  });
  if ((await tx.generation.count({ where: { evaluationId } })) > 0)
    throw new AppError('conflict', { userMessage: 'A model is asked for the samples of this evaluation.' });
  const problems = await tx.benchmarkProblem.findMany({
    where: { versionId },
    select: { key: true, position: true },
  });
  const positions = new Map(problems.map(({ key, position }) => [key, position]));
  const writer = await createSampleWriter(tx, { evaluationId, before });
  const samples = readSamples(unpacked(bytes, { maxBytes: MAX_BYTES }), {
    isKnown: (key) => positions.has(key),
  });
  for await (const { key, record } of samples) {
    const position = positions.get(key);
    if (position === undefined) throw new Error(`There is no problem ${key}.`);
    if (writer.count() >= MAX_SAMPLES)
      throw new AppError('payload_too_large', {
        userMessage: `An evaluation has at most ${MAX_SAMPLES} samples.`,
      });
    await writer.add(position, record);
  }
  await writer.flush();
  const total = writer.count();
  if (total === before) throw new AppError('invalid_input', { userMessage: 'There is no sample in it.' });
  await tx.evaluation.update({ where: { id: evaluationId }, data: { total }, select: { id: true } });
  return { added: total - before, total };
}
