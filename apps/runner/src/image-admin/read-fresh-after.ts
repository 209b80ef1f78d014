import type { LiveSettings } from '../installation-settings/live-settings.ts';
import type { Clock } from '../lib/clock.ts';
import { maxImageAgeMs } from './max-image-age-ms.ts';

type Deps = { installation: Pick<LiveSettings, 'current'>; clock: Clock };

/** Images that were built before are to be built anew, by the installation's settings. */
export function readFreshAfter(deps: Deps): Date {
  return new Date(deps.clock.now().getTime() - maxImageAgeMs(deps));
}
