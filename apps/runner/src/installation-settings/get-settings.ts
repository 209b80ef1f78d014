import { SETTINGS_SECTIONS } from '@crucible/contracts/installation-settings';
import type { AdminSettings, SettingsSection } from '@crucible/contracts/installation-settings';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';
import type { RetentionPeriods } from '../retention/sweep-retention.ts';
import { readSettings } from './read-settings.ts';
import { retentionInForce } from './retention-in-force.ts';

type Deps = { db: Db; maxLimits: Limits; configuredRetention: RetentionPeriods };
type Changes = AdminSettings['changes'];

/** All settings of the installation, who has changed them last, and what the configuration lets them be. */
export async function getSettings({ db, maxLimits, configuredRetention }: Deps): Promise<AdminSettings> {
  const { settings, rows } = await readSettings({ db });
  const names = await namesOf(
    { db },
    [...rows.values()].map(({ updatedById }) => updatedById),
  );
  const changeOf = (section: SettingsSection): Changes[SettingsSection] => {
    const row = rows.get(section);
    if (row === undefined) return null;
    return { at: row.updatedAt.toISOString(), by: names.get(row.updatedById ?? '') ?? '' };
  };
  const changes = Object.fromEntries(SETTINGS_SECTIONS.map((name) => [name, changeOf(name)])) as Changes;
  return {
    settings,
    changes,
    configured: { maxLimits, retention: configuredRetention },
    inForce: { retention: retentionInForce(configuredRetention, settings.retention) },
  };
}
