import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { EngineProbe, ProbeEngine } from '../engine-probe.ts';

type Address = { socketPath: string | null; host: { hostname: string; port: number } | null };

/** By this header the docker-proxy is told from an engine. */
const PROXY_HEADER = 'crucible-docker-proxy';
const TIMEOUT_MS = 2_000;
const VersionSchema = z.object({ Version: z.string() });

/**
 * Asks how far the way to the engine goes: the proxy answers for itself even when the engine behind it does not.
 * @param mayBeRaw whether it is normal that there is no proxy; what does not answer at all is called a proxy otherwise
 */
export function createEngineProbe(address: Address, { mayBeRaw }: { mayBeRaw: boolean }): ProbeEngine {
  let isBehindProxy = !mayBeRaw;
  let engineVersion: string | null = null;

  const away = (proxy: EngineProbe['proxy'], cause: unknown): EngineProbe => {
    // It may be another one when it is back.
    engineVersion = null;
    return { proxy, engine: 'away', engineVersion, cause };
  };

  return async () => {
    const reached = { isConnected: false };
    try {
      const answer = await get(address, '/_ping', reached);
      answer.resume();
      isBehindProxy = answer.headers[PROXY_HEADER] !== undefined;
      const proxy = isBehindProxy ? 'there' : null;
      if (answer.statusCode !== 200)
        return away(proxy, new Error(`_ping was answered ${answer.statusCode}.`));
      engineVersion ??= await readVersion(address).catch(() => null);
      return { proxy, engine: 'there', engineVersion, cause: null };
    } catch (error) {
      if (!isBehindProxy) return away(null, error);
      // What accepts connections and answers nothing waits for the engine.
      return away(reached.isConnected ? 'there' : 'away', error);
    }
  };
}

async function readVersion(address: Address): Promise<string> {
  const answer = await get(address, '/version');
  return VersionSchema.parse(await json(answer)).Version;
}

function get(
  { socketPath, host }: Address,
  path: string,
  reached = { isConnected: false },
): Promise<IncomingMessage> {
  const where =
    host === null ? { socketPath: socketPath ?? undefined } : { host: host.hostname, port: host.port };
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept would tell of yesterday.
    const asked = request({ ...where, path, agent: false, signal: AbortSignal.timeout(TIMEOUT_MS) }, resolve);
    asked.on('socket', (socket) => {
      socket.on('connect', () => {
        reached.isConnected = true;
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
