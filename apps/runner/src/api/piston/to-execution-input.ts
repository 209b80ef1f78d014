import { posix } from 'node:path';
import { ExecuteRequestSchema } from '@crucible/contracts/execution';
import type { ExecuteRequest } from '@crucible/contracts/execution';
import type { RequestedLimits } from '@crucible/contracts/limits';
import { SourcePathSchema } from '@crucible/contracts/source-file';
import type { ChosenLanguage } from '../../images/choose-language.ts';
import { AppError } from '../../lib/app-error.ts';
import type { CompileLimits } from '../../runs/compile-limits.ts';
import type { PistonFile, PistonJob } from './piston-job.ts';

export type PistonExecution = {
  request: ExecuteRequest;
  limits: RequestedLimits;
  compileLimits: CompileLimits;
};

/** The least memory that a sandbox begins with. */
const MIN_MEMORY_BYTES = 16 * 1024 * 1024;

/** What the service is to execute for a job of a Piston client. */
export function toExecutionInput(job: PistonJob, { image, language }: ChosenLanguage): PistonExecution {
  const request = ExecuteRequestSchema.safeParse({
    language: language.id,
    image: image.name,
    files: namedFiles(job.files, language.entryFile),
    stdin: job.stdin,
    args: job.args,
  });
  if (!request.success) {
    const [issue] = request.error.issues;
    throw refusal(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { compile, run } = job.limits;
  const wanted = run.memoryBytes;
  // Both stages share a sandbox, so what compiles has to fit too.
  const forCompiler = compile.memoryBytes ?? image.manifest.defaultLimits.memoryBytes;
  const memoryBytes = wanted !== null && language.compile ? Math.max(wanted, forCompiler) : wanted;
  return {
    request: request.data,
    limits: {
      wallMs: run.wallMs,
      cpuMs: run.cpuMs,
      ...(memoryBytes === null ? {} : { memoryBytes: Math.max(memoryBytes, MIN_MEMORY_BYTES) }),
    },
    compileLimits: { wallMs: compile.wallMs, cpuMs: compile.cpuMs },
  };
}

/** The first file that is text is the entry point. Unless it has a name it gets the one that the language knows. */
function namedFiles(files: readonly PistonFile[], entryFile: string) {
  const named = files.map((file, index) => ({
    path: file.name === null ? `file${index}.code` : pathOf(file.name, index),
    isNamed: file.name !== null,
    content: file.content,
    encoding: file.encoding,
  }));
  const entry = named.find(({ encoding }) => encoding === 'utf8');
  if (entry !== undefined && !entry.isNamed && !named.some(({ path }) => path === entryFile)) {
    entry.path = entryFile;
  }
  const ordered = named.toSorted((a, b) => Number(b === entry) - Number(a === entry));
  return ordered.map(({ path, content, encoding }) => ({ path, content, encoding }));
}

function pathOf(name: string, index: number): string {
  const path = SourcePathSchema.safeParse(name.startsWith('./') ? posix.normalize(name) : name);
  if (path.success) return path.data;
  throw refusal(
    `files[${index}].name is not a name inside the working folder: ${path.error.issues[0]?.message}`,
  );
}

function refusal(userMessage: string): AppError {
  return new AppError('invalid_input', { userMessage });
}
