import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CredentialsSchema } from '@crucible/contracts/api-key';
import type { Credentials } from '@crucible/contracts/api-key';
import { isErrorWithCode } from '../error-code.ts';
import { UsageError } from './usage-error.ts';

export type Installation = { folder: string; credentials: Credentials };

/** The installation whose folder this is or lies in: the nearest .crucible/credentials.json. Null when there is none. */
export async function findInstallation(from: string): Promise<Installation | null> {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, '.crucible/credentials.json');
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isErrorWithCode(error) && ['ENOENT', 'ENOTDIR'].includes(error.code)) return null;
      throw new UsageError(`${file} cannot be read: ${String(error)}`, { cause: error });
    });
    if (text !== null) return { folder, credentials: parse(file, text) };
    if (dirname(folder) === folder) return null;
  }
}

function parse(file: string, text: string): Credentials {
  try {
    return CredentialsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(`${file} is not what npm start writes: remove it, and start again.`, { cause });
  }
}
