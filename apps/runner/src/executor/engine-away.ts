import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxEnd } from './sandbox.ts';

/** Rejects when the engine does not answer. */
export type Ping = () => Promise<void>;

/** An engine that has not answered after this is not there. */
const PATIENCE_MS = 2_000;

const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
]);
/** What something between us and the engine answers when the engine is not there. */
const NO_ENGINE = new Set([502, 503, 504]);

type Failure = { error?: unknown; sandboxEnd?: SandboxEnd | null };

/**
 * Whether a failure came from the way to the engine and not from what was executed. An agent ends with code 0 only
 * when its connection is closed, which nobody inside the sandbox can do.
 */
export async function isEngineAway(ping: Ping, { error, sandboxEnd }: Failure): Promise<boolean> {
  if (isNoConnection(error) || sandboxEnd?.exitCode === 0) return true;
  const patience = new AbortController();
  try {
    return await Promise.race([
      ping().then(
        () => false,
        () => true,
      ),
      sleep(PATIENCE_MS, true, { signal: patience.signal }),
    ]);
  } finally {
    patience.abort();
  }
}

function isNoConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && NO_CONNECTION.has(String(error.code))) return true;
  return 'statusCode' in error && NO_ENGINE.has(Number(error.statusCode));
}
