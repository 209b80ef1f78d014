import { randomUUID } from 'node:crypto';
import type { ExecuteRequest } from '@crucible/contracts/execution';
import { requireCallbackUrl } from '../../callbacks/require-callback-url.ts';
import { createExecution } from '../../executions/create-execution.ts';
import type { ChosenLanguage } from '../../images/choose-language.ts';
import { AppError } from '../../lib/app-error.ts';
import { ensurePerson } from '../../people/ensure-person.ts';
import type { ApiDeps } from '../api-deps.ts';
import { callerDeps } from '../doors/caller-deps.ts';
import type { DoorCaller } from '../doors/door-caller.ts';
import { readAdditionalFiles } from './additional-files.ts';
import { judge0Languages } from './judge0-languages.ts';
import { Judge0Refusal } from './judge0-refusal.ts';
import { toText } from './judge0-text.ts';
import { readSubmission } from './read-submission.ts';
import { splitArguments } from './split-arguments.ts';
import type { Submission } from './submission.ts';
import { submissionLimits } from './submission-limits-used.ts';

export type CreateSubmission = {
  caller: DoorCaller;
  /** Network address of the client. */
  address: string;
  body: unknown;
  isBase64: boolean;
};

export type CreatedSubmission = { token: string; runId: string };

/** Accepts a submission. A `Judge0Refusal` says what is wrong with it. */
export async function createSubmission(deps: ApiDeps, input: CreateSubmission): Promise<CreatedSubmission> {
  const { caller, address, body, isBase64 } = input;
  const own = callerDeps(deps, caller);
  const read = readSubmission({ body, isBase64, catalog: own.catalog, maxima: own.maxLimits });
  if (!read.ok) throw new Judge0Refusal(422, read.errors);
  const { submission } = read;
  const chosen = judge0Languages(own.catalog).get(submission.language_id);
  if (chosen === undefined) throw new AppError('language_unknown');
  requireCallback(own, submission.callback_url);
  const request = await toRequest(submission, chosen);
  if (caller.apiKeyId === null) await ensurePerson(own, caller.personId);
  const token = randomUUID();
  const { runId } = await createExecution(own, {
    personId: caller.personId,
    apiKeyId: caller.apiKeyId,
    address,
    door: 'judge0',
    request,
    stdin: Buffer.from(submission.stdin ?? '', 'base64'),
    limits: submissionLimits(submission, chosen),
    afterCreate: async (tx, id) => {
      await tx.judge0Submission.create({ data: { token, runId: id, request: submission } });
    },
  }).catch((error: unknown) => {
    throw refusalOf(error);
  });
  return { token, runId };
}

async function toRequest(
  submission: Submission,
  { image, language }: ChosenLanguage,
): Promise<ExecuteRequest> {
  const { additional_files: zip, number_of_runs: runs, callback_url: callbackUrl } = submission;
  const args = splitArguments(submission.command_line_arguments ?? '') ?? [];
  const source = Buffer.from(submission.source_code, 'base64');
  const text = toText(source);
  const more = zip === null || zip === '' ? null : await readAdditionalFiles(zip, language.entryFile);
  if (more !== null && !more.ok) throw new Judge0Refusal(422, { additional_files: [more.problem] });
  return {
    language: language.id,
    image: image.name,
    files: [
      {
        path: language.entryFile,
        content: text ?? submission.source_code,
        encoding: text === null ? 'base64' : 'utf8',
      },
      ...(more?.files ?? []),
    ],
    // Several runs are several cases of one execution: it is compiled once.
    ...(runs > 1 ? { cases: repeated(args, runs) } : { args }),
    ...(callbackUrl === null ? {} : { callbackUrl }),
    wait: false,
    outputEncoding: 'base64',
  };
}

function repeated(args: string[], count: number): NonNullable<ExecuteRequest['cases']> {
  return Array.from({ length: count }, (_, index) => ({
    ...{ id: `${index + 1}`, args, stdin: '' },
    compare: 'exact' as const,
  }));
}

function requireCallback({ callbackRules }: Pick<ApiDeps, 'callbackRules'>, url: string | null): void {
  if (url === null) return;
  try {
    requireCallbackUrl(callbackRules, url);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new Judge0Refusal(422, { callback_url: [error.userMessage] }, { cause: error });
  }
}

/** Somebody who has too much unfinished is told what Judge0 says when its queue is full. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof AppError && error.code === 'too_many_runs')) return error;
  return new Judge0Refusal(503, { error: 'queue is full' }, { cause: error });
}
