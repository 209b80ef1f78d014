import type { Activity, DashboardStudent } from '@crucible/contracts/dashboard';

export const LIVE_FILTERS = {
  all: { text: 'Everybody', holds: () => true },
  here: {
    text: 'At it now',
    holds: ({ activity }: DashboardStudent) => activity === 'active' || activity === 'running',
  },
  stuck: { text: 'Stuck', holds: ({ stuckOn }: DashboardStudent) => stuckOn !== null },
  nothing: { text: 'Nothing handed in', holds: ({ attempts }: DashboardStudent) => attempts === 0 },
} as const;
export type LiveFilter = keyof typeof LIVE_FILTERS;

const RANKS: Record<Activity, number> = { running: 0, active: 0, idle: 1, away: 2 };

/** Those who need somebody first: stuck before the others, and who is there before who is not. */
export function arrangeLive(
  students: readonly DashboardStudent[],
  filter: LiveFilter,
  sectionId: string | null,
): DashboardStudent[] {
  return students
    .filter(LIVE_FILTERS[filter].holds)
    .filter(({ section }) => sectionId === null || section?.id === sectionId)
    .toSorted(
      (a, b) =>
        Number(b.stuckOn !== null) - Number(a.stuckOn !== null) ||
        RANKS[a.activity] - RANKS[b.activity] ||
        a.name.localeCompare(b.name, 'en'),
    );
}
