import type { LiveSettings } from '../installation-settings/live-settings.ts';
import type { Clock } from '../lib/clock.ts';

const DAY_MS = 86_400_000;

type Deps = { installation: Pick<LiveSettings, 'current'>; clock: Clock };

/** Images that were built before are to be built anew, by the installation's settings. */
export function readFreshAfter({ installation, clock }: Deps): Date {
  const { freshnessDays } = installation.current().images;
  return new Date(clock.now().getTime() - freshnessDays * DAY_MS);
}
