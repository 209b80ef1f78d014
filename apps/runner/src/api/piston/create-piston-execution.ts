import { createExecution } from '../../executions/create-execution.ts';
import { ensurePerson } from '../../people/ensure-person.ts';
import type { ApiDeps } from '../api-deps.ts';
import { callerDeps } from '../doors/caller-deps.ts';
import type { DoorCaller } from '../doors/door-caller.ts';
import { readPistonJob } from './piston-job.ts';
import { findRuntime } from './piston-runtimes.ts';
import { toExecutionInput } from './to-execution-input.ts';

export type PistonInput = {
  caller: DoorCaller;
  /** Network address of the client. */
  address: string;
  /** What the client has sent. */
  body: unknown;
  /** Whether stdin stays open. */
  interactive: boolean;
};

export type PistonRun = { runId: string; language: string; version: string; isCompiled: boolean };

/** Accepts a job of a Piston client; what is wrong with it is an `AppError` in Piston's words. */
export async function createPistonExecution(deps: ApiDeps, input: PistonInput): Promise<PistonRun> {
  const { caller, address, interactive } = input;
  const own = callerDeps(deps, caller);
  const job = readPistonJob(input.body, own.maxLimits);
  const runtime = findRuntime(own.catalog, job);
  const stdin = interactive && job.stdin === '' ? '' : withNewline(job.stdin);
  const execution = toExecutionInput({ ...job, stdin }, runtime);
  if (caller.apiKeyId === null) await ensurePerson(own, caller.personId);
  const { runId } = await createExecution(own, {
    ...execution,
    personId: caller.personId,
    apiKeyId: caller.apiKeyId,
    address,
    door: 'piston',
    interactive,
  });
  const { language, version } = runtime;
  return { runId, language: language.id, version, isCompiled: language.compile !== undefined };
}

/** Piston's programs always find a whole line, be it an empty one. */
function withNewline(stdin: string): string {
  return stdin.endsWith('\n') ? stdin : `${stdin}\n`;
}
