import type { SampleRecord } from '@crucible/contracts/evaluation-sample';
import type { GenerationSettings } from '@crucible/contracts/generation';
import type { Db, DbTransaction } from '@crucible/db';
import { lockEvaluation } from '../evaluations/lock-evaluation.ts';
import type { JobTicket } from '../queue/job.ts';
import { answerCost } from './answer-cost.ts';
import type { ModelAnswer } from './ask-for-sample.ts';
import { extractProgram } from './extract-program.ts';
import type { GenerationWork, WantedSample } from './read-generation.ts';

type Input = { work: GenerationWork; ticket: JobTicket; wanted: WantedSample; answer: ModelAnswer };

/**
 * Keeps what a model answered as a sample, under the job's fence, once, and counts what it cost. An answer that comes after
 * the generation was paused is kept too: it has been paid for. Nothing happens when the job is no longer ours or the
 * evaluation takes no samples.
 */
export async function storeSample(db: Db, input: Input): Promise<void> {
  const { work, wanted, answer } = input;
  const { evaluationId, settings } = work;
  const cost = answerCost(answer, settings);
  const record = recordOf(input, cost);
  await db.$transaction(async (tx) => {
    const evaluation = await lockEvaluation(tx, evaluationId);
    if (evaluation?.state !== 'open' || !(await isHeld(tx, input.ticket))) return;
    const added = await tx.$executeRaw`
      INSERT INTO evaluation_sample (evaluation_id, problem_position, sample_index, line, record, tokens, cost)
      VALUES (${evaluationId}, ${wanted.problem.position}, ${wanted.sampleIndex}, ${lineOf(wanted, settings)},
              ${JSON.stringify(record)}::json, ${record.tokens ?? null}, ${cost})
      ON CONFLICT (evaluation_id, problem_position, sample_index) DO NOTHING`;
    if (added === 0) return;
    await tx.evaluation.update({
      where: { id: evaluationId },
      data: { total: { increment: 1 } },
      select: { id: true },
    });
    await tx.generation.update({
      where: { evaluationId },
      data: {
        done: { increment: 1 },
        promptTokens: { increment: answer.promptTokens },
        completionTokens: { increment: answer.completionTokens },
        ...(cost === null ? {} : { cost: { increment: cost } }),
      },
      select: { evaluationId: true },
    });
  });
}

async function isHeld(tx: DbTransaction, { id, fence }: JobTicket): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM job WHERE id = ${BigInt(id)} AND fence = ${fence} AND locked_by IS NOT NULL FOR UPDATE`;
  return held.length === 1;
}

/** As if the samples had been sent in order. */
const lineOf = ({ problem, sampleIndex }: WantedSample, { samplesPerProblem }: GenerationSettings) =>
  problem.position * samplesPerProblem + sampleIndex;

function recordOf({ work, wanted, answer }: Input, cost: number | null): SampleRecord {
  const { text, model, finishReason, promptTokens, completionTokens } = answer;
  return {
    task_id: wanted.problem.key,
    solution: extractProgram(text, work.language),
    tokens: promptTokens + completionTokens,
    ...(cost === null ? {} : { cost }),
    ...{ model, answer: text, finish_reason: finishReason },
    ...{ prompt_tokens: promptTokens, completion_tokens: completionTokens },
  };
}
