import type { ExecuteRequestInput } from '@crucible/contracts/execution';
import type { OutputPiece } from './output-text.ts';

/** One file of a program; text, or bytes. */
export type ProgramFile = { path: string; content: string | Uint8Array };

/** What to execute, and how. */
export type ExecuteOptions = Pick<
  ExecuteRequestInput,
  | 'language'
  | 'image'
  | 'version'
  | 'code'
  | 'stdin'
  | 'args'
  | 'env'
  | 'cpus'
  | 'cases'
  | 'artifacts'
  | 'isolation'
> & {
  /** Instead of `code`; the first one is the entry point. */
  files?: ProgramFile[] | undefined;
  /** Wall-clock time of the run step, in seconds. */
  timeoutSeconds?: number | undefined;
  memoryBytes?: number | undefined;
  /** Gets the output while it arrives. */
  onOutput?: ((piece: OutputPiece) => void) | undefined;
  /** Cancels the execution. */
  signal?: AbortSignal | undefined;
};

/** The body of `POST /execute` for these options. */
export function toRequestBody(options: ExecuteOptions): ExecuteRequestInput {
  const { files, timeoutSeconds, memoryBytes, onOutput: _onOutput, signal: _signal, ...same } = options;
  return {
    ...same,
    ...(files === undefined ? {} : { files: files.map(toFile) }),
    ...(timeoutSeconds === undefined ? {} : { timeout: timeoutSeconds }),
    ...(memoryBytes === undefined ? {} : { memoryLimit: memoryBytes }),
  };
}

function toFile({ path, content }: ProgramFile) {
  if (typeof content === 'string') return { path, content };
  return { path, content: Buffer.from(content).toString('base64'), encoding: 'base64' as const };
}
