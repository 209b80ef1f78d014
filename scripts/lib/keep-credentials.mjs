import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

const API_KEY = /^cru_[A-Za-z0-9_-]{43}$/;

/**
 * Writes down how programs on this machine reach the service: the addresses of this start, and a key that is made at the
 * first start and kept. Only the file's owner may read it.
 * @returns the key
 */
export function keepCredentials(file, { apiUrl, webUrl }) {
  const apiKey = keptKey(file) ?? `cru_${randomBytes(32).toString('base64url')}`;
  mkdirSync(dirname(file), { recursive: true });
  // Never half written, and never readable for others, not even for a moment.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${JSON.stringify({ apiUrl, webUrl, apiKey }, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
    });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return apiKey;
}

function keptKey(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw new Failure(`${file} cannot be read: ${error.message}`, { cause: error });
  }
  try {
    const { apiKey } = JSON.parse(text);
    if (API_KEY.test(apiKey)) return apiKey;
  } catch {
    // Told below, as anything else that is not ours.
  }
  throw new Failure(
    `${file} is not what npm start writes: remove it, and start again. It gets a new key then.`,
  );
}
