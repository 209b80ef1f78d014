import { ExecutionFileSchema } from '@crucible/contracts/execution';
import type { ExecutionFile } from '@crucible/contracts/execution';
import { z } from 'zod';
import { AppError } from '../lib/app-error.ts';

/** The files as a run's row has them: those of the playground say no encoding and are text. */
export const StoredFilesSchema = z.array(ExecutionFileSchema);

/** The content that a file's text stands for. `invalid_input` for text that is not in the encoding that it claims. */
export function fileContent({ path, content, encoding }: ExecutionFile): Buffer {
  if (encoding === 'utf8') return Buffer.from(content);
  // Encoders break lines, some of them after every 60 characters.
  const digits = content.replace(/\s+/g, '');
  if (encoding === 'hex' ? isHex(digits) : isBase64(digits)) return Buffer.from(digits, encoding);
  throw new AppError('invalid_input', {
    userMessage: `The content of ${path} is not ${encoding}.`,
    issues: [{ path: 'files', message: `The content of ${path} is not ${encoding}.` }],
  });
}

function isHex(digits: string): boolean {
  return /^[0-9a-fA-F]*$/.test(digits) && digits.length % 2 === 0;
}

function isBase64(digits: string): boolean {
  return /^[A-Za-z0-9+/_-]*={0,2}$/.test(digits) && digits.replace(/=+$/, '').length % 4 !== 1;
}
