import type { LiveSettings } from '../installation-settings/live-settings.ts';

const DAY_MS = 86_400_000;

/** How old an image may become before it is to be built anew, by the installation's settings, in milliseconds. */
export function maxImageAgeMs({ installation }: { installation: Pick<LiveSettings, 'current'> }): number {
  return installation.current().images.freshnessDays * DAY_MS;
}
