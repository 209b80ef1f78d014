import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import { LimitsSchema } from '@crucible/contracts/limits';
import { TerminalSizeSchema } from '@crucible/contracts/run';
import type { Run } from '@crucible/db';
import type { ExecutionRequest } from '../executor/executor.ts';
import type { RunningRun } from './running-runs.ts';
import { fileContent, StoredFilesSchema } from './stored-file.ts';

type Input = { row: Run; image: BuiltImage; language: ManifestLanguage; running: RunningRun };

/** What the engine is asked to do for a run: its stdin goes on with what the person types, if it is interactive. */
export function toExecutionRequest({ row, image, language, running }: Input): ExecutionRequest {
  return {
    id: row.id,
    image,
    language,
    files: StoredFilesSchema.parse(row.files).map((file) => ({
      path: file.path,
      content: fileContent(file),
    })),
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
