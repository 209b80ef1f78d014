import type { AdminSettings, ChangeSettings } from '@crucible/contracts/installation-settings';
import type { Limits } from '@crucible/contracts/limits';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { Author } from '../people/author.ts';
import type { RetentionPeriods } from '../retention/sweep-retention.ts';
import { getSettings } from './get-settings.ts';
import { SETTINGS_CHANNEL } from './live-settings.ts';
import type { LiveSettings } from './live-settings.ts';
import { readSettings } from './read-settings.ts';
import { requireSoundLimits } from './require-sound-limits.ts';

type Deps = {
  db: Db;
  clock: Clock;
  instance: string;
  installation: Pick<LiveSettings, 'reload'>;
  maxLimits: Limits;
  configuredRetention: RetentionPeriods;
};

/** One change at a time: any number, the same for all. */
const LOCK = 7_245_006;

/**
 * Sets a part of the installation's settings; every process goes by it within a moment. Throws `conflict` when somebody else has
 * changed that part meanwhile, and `limit_too_high` for limits above those of the configuration.
 */
export async function changeSettings(
  deps: Deps,
  { change, by }: { change: ChangeSettings; by: Author },
): Promise<AdminSettings> {
  const { section, value, basedOn } = change;
  if (change.section === 'limits') requireSoundLimits(change.value, deps.maxLimits);
  await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const { settings, rows } = await readSettings({ db: tx });
    const last = rows.get(section)?.updatedAt;
    if ((last?.toISOString() ?? null) !== basedOn) throw new AppError('conflict');
    // Two changes within a millisecond would look like one.
    const now = new Date(Math.max(deps.clock.now().getTime(), (last?.getTime() ?? 0) + 1));
    const data = { value, updatedAt: now, updatedById: by.personId };
    await tx.installationSetting.upsert({
      where: { key: section },
      create: { key: section, ...data },
      update: data,
    });
    const detail = { section, before: settings[section], after: value };
    await recordAudit(tx, {
      ...by,
      action: 'settings.changed',
      instance: deps.instance,
      subjectId: section,
      detail,
    });
    await tx.$executeRaw`SELECT pg_notify(${SETTINGS_CHANNEL}, ${section})`;
  });
  await deps.installation.reload();
  return getSettings(deps);
}
