import type { ImageSettings } from '@crucible/contracts/admin-image';
import type { Limits } from '@crucible/contracts/limits';
import { LimitsSchema } from '@crucible/contracts/limits';
import { recordAudit } from '../audit/record-audit.ts';
import { announceImages } from '../images/announce-images.ts';
import { AppError } from '../lib/app-error.ts';
import type { Author } from '../people/author.ts';
import type { ImageAdminDeps } from './image-admin-deps.ts';
import { lockImage } from './image-rows.ts';

type Deps = Pick<ImageAdminDeps, 'db' | 'instance' | 'maxLimits'>;
type Input = { imageName: string; settings: ImageSettings; by: Author };

/**
 * Sets the limits that an image gives, the most that may be asked for in it, and how many of its sandboxes wait. `limit_too_high` above
 * what the installation allows, `invalid_input` where the numbers contradict each other.
 */
export async function saveImageSettings(
  { db, instance, maxLimits }: Deps,
  { imageName: name, settings, by }: Input,
): Promise<null> {
  requireSoundLimits(settings, maxLimits);
  requireSoundPool(settings);
  await db.$transaction(async (tx) => {
    const { settings: before } = await lockImage(tx, name);
    await tx.executorImage.update({ where: { name }, data: { settings } });
    const detail = { before, after: settings };
    await recordAudit(tx, { ...by, action: 'image.settings_changed', instance, subjectId: name, detail });
    await announceImages(tx);
  });
  return null;
}

function requireSoundLimits({ defaultLimits, maxLimits }: ImageSettings, installation: Limits): void {
  for (const name of LimitsSchema.keyof().options) {
    const most = maxLimits[name] ?? installation[name];
    const tooHigh = most > installation[name] ? `maxLimits.${name}` : null;
    if (tooHigh !== null) {
      const message = `${name} is at most ${installation[name]} here, not ${most}.`;
      throw new AppError('limit_too_high', {
        userMessage: message,
        issues: [{ path: `settings.${tooHigh}`, message }],
      });
    }
    const given = defaultLimits[name];
    if (given !== undefined && given > most) {
      const message = `The default of ${name}, ${given}, is more than anybody may have, ${most}.`;
      throw new AppError('limit_too_high', {
        userMessage: message,
        issues: [{ path: `settings.defaultLimits.${name}`, message }],
      });
    }
  }
}

function requireSoundPool({ pool: { minReady, maxReady } }: ImageSettings): void {
  if (minReady === null || maxReady === null || minReady <= maxReady) return;
  const message = 'The least number of waiting sandboxes cannot be more than the most.';
  throw new AppError('invalid_input', {
    userMessage: message,
    issues: [{ path: 'settings.pool.minReady', message }],
  });
}
