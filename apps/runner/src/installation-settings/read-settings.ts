import {
  DEFAULT_SETTINGS,
  InstallationSettingsSchema,
  SETTINGS_SECTIONS,
} from '@crucible/contracts/installation-settings';
import type { InstallationSettings, SettingsSection } from '@crucible/contracts/installation-settings';
import type { Db, DbTransaction, InstallationSetting } from '@crucible/db';

type Rows = Map<SettingsSection, InstallationSetting>;
export type KeptSettings = { settings: InstallationSettings; rows: Rows };

/** What is in the database; a part that nobody has set, or that this version does not understand, is as it is by default. */
export async function readSettings({
  db,
}: {
  db: Pick<Db | DbTransaction, 'installationSetting'>;
}): Promise<KeptSettings> {
  const found = await db.installationSetting.findMany();
  const rows: Rows = new Map(
    SETTINGS_SECTIONS.flatMap((section) => {
      const row = found.find(({ key }) => key === section);
      return row === undefined ? [] : [[section, row]];
    }),
  );
  const values = Object.fromEntries(
    [...rows].flatMap(([section, { value }]) => {
      const parsed = InstallationSettingsSchema.shape[section].safeParse(value);
      return parsed.success ? [[section, parsed.data]] : [];
    }),
  );
  return { settings: InstallationSettingsSchema.parse({ ...DEFAULT_SETTINGS, ...values }), rows };
}
