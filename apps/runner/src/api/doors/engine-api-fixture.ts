import type { Db } from '@crucible/db';
import type { ApiSettings } from '../../compose-api.ts';
import { startEngine } from '../../executor/engine-fixture.ts';
import { LIMITS } from '../../runs/runs-fixture.ts';
import { startApi, TEST_API_KEY } from '../api-fixture.ts';

export type EngineApi = {
  url: string;
  /** With the first key in it, as clients write it that know nothing but a base URL. */
  urlWithKey: string;
  db: Db;
  stop(): Promise<void>;
};

const MIB = 2 ** 20;
const MAX_LIMITS = {
  ...LIMITS,
  wallMs: 60_000,
  cpuMs: 60_000,
  memoryBytes: 512 * MIB,
  pids: 128,
  inodes: 8_192,
};

/** A whole runner that listens, with the machine's real engine. */
export async function startEngineApi(settings: Partial<ApiSettings> = {}): Promise<EngineApi> {
  const engine = await startEngine({ maxReady: 2 });
  const { executor, catalog } = engine;
  const api = await startApi({ executor, catalog, settings: { maxLimits: MAX_LIMITS, ...settings } });
  const withKey = new URL(api.url);
  withKey.password = TEST_API_KEY;
  return {
    url: api.url,
    db: api.db,
    urlWithKey: withKey.href.replace(/\/$/, ''),
    async stop() {
      await api.stop();
      await engine.stop();
    },
  };
}
