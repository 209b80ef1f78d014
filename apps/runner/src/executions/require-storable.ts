import type { ExecuteRequest, ExecutionFile } from '@crucible/contracts/execution';
import { AppError } from '../lib/app-error.ts';
import { requirePlainArgs } from '../runs/require-plain-args.ts';
import { fileContent } from '../runs/stored-file.ts';

const MIB = 1024 * 1024;
const MAX_FILES_BYTES = 8 * MIB;
/** Arguments and environment of one start, in UTF-8: what fits into one message to the agent, with room. */
const MAX_START_BYTES = MIB / 2;

/** `invalid_input` or `payload_too_large` for what can neither be stored nor given to a program. */
export function requireStorable(request: ExecuteRequest, files: readonly ExecutionFile[]): void {
  const filesBytes = files.reduce((sum, file) => sum + fileContent(file).length, 0);
  if (filesBytes > MAX_FILES_BYTES) {
    throw new AppError('payload_too_large', { userMessage: 'All files together have at most 8 MiB.' });
  }
  const envBytes = bytes(Object.entries(request.env ?? {}).flat());
  for (const args of [request.args ?? [], ...(request.cases ?? []).map((requested) => requested.args)]) {
    requirePlainArgs(args);
    if (envBytes + bytes(args) > MAX_START_BYTES) {
      throw new AppError('payload_too_large', {
        userMessage: 'Arguments and environment together have at most 512 KiB.',
      });
    }
  }
  requireDistinctIds((request.cases ?? []).map(({ id }) => id));
}

function requireDistinctIds(ids: readonly string[]): void {
  if (new Set(ids).size < ids.length) {
    throw new AppError('invalid_input', { userMessage: 'Two cases have the same id.' });
  }
  if (ids.some((id) => id.includes('\0'))) {
    throw new AppError('invalid_input', { userMessage: 'The id of a case cannot contain a NUL character.' });
  }
}

function bytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
