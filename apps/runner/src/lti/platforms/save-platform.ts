import type { LtiPlatform, LtiPlatformSettings } from '@crucible/contracts/lti';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import type { CallbackRules } from '../../callbacks/callback-rules.ts';
import { AppError } from '../../lib/app-error.ts';
import { newId } from '../../lib/ids.ts';
import type { Author } from '../../people/author.ts';
import { requirePlatformUrls } from './require-platform-urls.ts';
import { PLATFORM_SELECTION, toPlatform } from './to-platform.ts';

type Deps = { db: Db; instance: string; ltiRules: CallbackRules };
/** Without an id it is a new one. */
type Input = { platformId: string | null; settings: LtiPlatformSettings; by: Author };

/**
 * Registers a platform, or changes what was said of one. `already_there` for one with the same issuer and client id,
 * `invalid_input` for an address that may not be connected to.
 */
export async function savePlatform(deps: Deps, { platformId, settings, by }: Input): Promise<LtiPlatform> {
  const { db, instance, ltiRules } = deps;
  requirePlatformUrls(ltiRules, settings);
  return db.$transaction(async (tx) => {
    const { issuer, clientId } = settings;
    const same = await tx.ltiPlatform.findUnique({ where: { issuer_clientId: { issuer, clientId } } });
    if (same !== null && same.id !== platformId)
      throw new AppError('already_there', {
        userMessage: 'A platform with this issuer and this client id is registered already.',
      });
    const row = platformId === null ? await create(tx, settings, by) : await update(tx, platformId, settings);
    const action = platformId === null ? 'lti_platform.created' : 'lti_platform.updated';
    await recordAudit(tx, { ...by, action, instance, subjectId: row.id, detail: { issuer, clientId } });
    return toPlatform(row);
  });
}

const create = (tx: DbTransaction, settings: LtiPlatformSettings, by: Author) =>
  tx.ltiPlatform.create({
    data: { id: newId(), createdById: by.personId, ...settings },
    include: PLATFORM_SELECTION,
  });

async function update(tx: DbTransaction, id: string, settings: LtiPlatformSettings) {
  if ((await tx.ltiPlatform.count({ where: { id } })) === 0) throw new AppError('not_found');
  return tx.ltiPlatform.update({ where: { id }, data: settings, include: PLATFORM_SELECTION });
}
