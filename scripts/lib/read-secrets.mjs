import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads the secrets of this installation, making them at the first start. Only their owner may read the file. */
export function readSecrets(file) {
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8'));
    chmodSync(file, 0o600);
    return secrets;
  } catch (error) {
    if (error.code !== 'ENOENT')
      throw new Error(`${file} cannot be read: ${error.message}`, { cause: error });
  }
  const secrets = { sessionSecret: randomBytes(48).toString('base64url') };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
