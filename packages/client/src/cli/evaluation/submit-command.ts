import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CrucibleClient } from '../../crucible-client.ts';
import { isErrorWithCode } from '../../error-code.ts';
import { UsageError } from '../usage-error.ts';
import { describeProgress } from './describe-evaluation.ts';
import { statusCommand } from './status-command.ts';

export type SubmitOptions = { benchmark: string; candidate: string; cache: boolean; wait?: boolean };

type Deps = { client: CrucibleClient; print: (line: string) => void; signal: AbortSignal };

const POLL_MS = 1_000;
const ENDED = new Set(['finished', 'cancelled']);

/**
 * `crucible eval submit samples.jsonl --benchmark … --candidate …`: makes an evaluation, sends the samples and starts it. When
 * they are refused, the evaluation is cancelled, and the error names the line.
 */
export async function submitCommand(
  deps: Deps,
  { samples, options }: { samples: string; options: SubmitOptions },
): Promise<number> {
  const { client, print } = deps;
  const file = await openFile(samples);
  const { id } = await client.createEvaluation({
    benchmark: options.benchmark,
    candidate: { name: options.candidate },
    usesCache: options.cache,
  });
  try {
    const { total } = await client.uploadSamples(id, file);
    print(`${id}: ${total} samples`);
  } catch (error) {
    await client.changeEvaluation(id, 'cancel').catch(() => undefined);
    throw error;
  }
  await client.changeEvaluation(id, 'start');
  if (options.wait !== true) {
    print(`crucible eval status ${id} tells how far it has come.`);
    return 0;
  }
  await untilEnded(deps, id);
  return statusCommand(deps, { id, options: {} });
}

async function openFile(path: string): Promise<Blob> {
  // It is read while it is sent.
  return openAsBlob(path).catch((cause: unknown) => {
    const why = isErrorWithCode(cause) ? ` (${cause.code})` : '';
    throw new UsageError(`${path} cannot be read${why}.`, { cause });
  });
}

async function untilEnded({ client, print, signal }: Deps, id: string): Promise<void> {
  let told = '';
  for (;;) {
    const evaluation = await client.getEvaluation(id);
    const line = describeProgress(evaluation);
    if (ENDED.has(evaluation.state)) return;
    if (line !== told) print(line);
    told = line;
    await sleep(POLL_MS, undefined, { signal });
  }
}
