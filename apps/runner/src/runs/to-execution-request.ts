import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import { LimitsSchema } from '@crucible/contracts/limits';
import { TerminalSizeSchema } from '@crucible/contracts/run';
import { SourceFileSchema } from '@crucible/contracts/source-file';
import type { Run } from '@crucible/db';
import { z } from 'zod';
import type { ExecutionRequest } from '../executor/executor.ts';
import type { RunningRun } from './running-runs.ts';

type Input = { row: Run; image: BuiltImage; language: ManifestLanguage; running: RunningRun };

/** What the engine is asked to do for a run: its stdin goes on with what the person types, if it is interactive. */
export function toExecutionRequest({ row, image, language, running }: Input): ExecutionRequest {
  return {
    id: row.id,
    image,
    language,
    files: z
      .array(SourceFileSchema)
      .parse(row.files)
      .map(({ path, content }) => ({ path, content: Buffer.from(content) })),
    args: row.args,
    limits: LimitsSchema.parse(row.limits),
    stdin: stdinOf(row, running),
    terminal: TerminalSizeSchema.nullable().parse(row.terminal),
    resizes: running.resizes(),
  };
}

async function* stdinOf(row: Run, running: RunningRun): AsyncGenerator<Uint8Array> {
  if (row.stdin.length > 0) yield row.stdin;
  if (row.interactive) yield* running.stdin();
}
