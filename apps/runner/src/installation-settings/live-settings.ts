import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '@crucible/contracts/installation-settings';
import type { InstallationSettings } from '@crucible/contracts/installation-settings';
import type { Db } from '@crucible/db';
import type { Logger } from '../lib/logger.ts';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { readSettings } from './read-settings.ts';

/** On it the database tells that a setting has changed. */
export const SETTINGS_CHANNEL = 'installation_setting';

/** What admins have set, as it is now, without a look into the database. */
export type LiveSettings = {
  current(): InstallationSettings;
  /** Reads them now: whoever has just changed something sees it at once. */
  reload(): Promise<void>;
  /** Follows the database; while that is away it goes on trying, in the background. */
  start(): Promise<void>;
  stop(): void;
};

type Deps = { db: Db; listener: PostgresListener; log: Logger };

const RETRY_MS = 2_000;
/** Nobody waits longer for a database that is away: without it nothing is accepted anyway. */
const PATIENCE_MS = 1_000;

/** The settings of the installation, the same in every process within a moment of a change. */
export function createLiveSettings({ db, listener, log }: Deps): LiveSettings {
  const stopping = new AbortController();
  let current = DEFAULT_SETTINGS;
  let [begun, applied] = [0, 0];

  /** Of readings that overlap, what one that began earlier has found does not replace what a later one has. */
  async function reload(): Promise<void> {
    begun += 1;
    const own = begun;
    const { settings } = await readSettings({ db });
    if (own < applied) return;
    [applied, current] = [own, settings];
  }

  async function reloadPatiently(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        return await reload();
      } catch (error) {
        log.warn({ err: error }, 'the settings cannot be read; it is tried again');
        await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  return {
    current: () => current,
    reload,
    async start() {
      listener.on(SETTINGS_CHANNEL, () => void reloadPatiently());
      listener.onConnected(() => void reloadPatiently());
      await Promise.race([reloadPatiently(), sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
    stop: () => stopping.abort(),
  };
}
