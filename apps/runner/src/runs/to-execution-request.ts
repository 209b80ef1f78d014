import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import { RequestedIsolationSchema } from '@crucible/contracts/isolation';
import { LimitsSchema } from '@crucible/contracts/limits';
import { TerminalSizeSchema } from '@crucible/contracts/run';
import { EnvSchema } from '@crucible/contracts/execution';
import type { Run, RunCase } from '@crucible/db';
import type { ExecutionRequest } from '../executor/executor.ts';
import type { RunningRun } from './running-runs.ts';
import { CompileLimitsSchema } from './compile-limits.ts';
import { fileContent, StoredFilesSchema } from './stored-file.ts';

type Input = {
  row: Run;
  cases: readonly RunCase[];
  image: BuiltImage;
  language: ManifestLanguage;
  running: RunningRun;
};

/** What the engine is asked to do for a run: its stdin goes on with what the person types, if it is interactive. */
export function toExecutionRequest({ row, cases, image, language, running }: Input): ExecutionRequest {
  return {
    id: row.id,
    image,
    language,
    files: StoredFilesSchema.parse(row.files).map((file) => ({
      path: file.path,
      content: fileContent(file),
    })),
    args: row.args,
    env: EnvSchema.parse(row.env),
    limits: LimitsSchema.parse(row.limits),
    compileLimits: CompileLimitsSchema.nullable().parse(row.compileLimits) ?? {},
    cpus: row.cpus,
    isolation: RequestedIsolationSchema.parse(row.askedIsolation),
    stdin: stdinOf(row, running),
    terminal: TerminalSizeSchema.nullable().parse(row.terminal),
    resizes: running.resizes(),
    signals: running.signals(),
    ...(cases.length === 0 ? {} : { cases: cases.map(({ args, stdin }) => ({ args, stdin })) }),
  };
}

async function* stdinOf(row: Run, running: RunningRun): AsyncGenerator<Uint8Array> {
  if (row.stdin.length > 0) yield row.stdin;
  if (row.interactive) yield* running.stdin();
}
