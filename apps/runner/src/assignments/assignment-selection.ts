import type { AssignmentSettings, AssignmentState, AssignmentSummary } from '@crucible/contracts/assignment';
import type { Prisma } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';

const settings = {
  ...{ title: true, mode: true, counted: true, points: true, opensAt: true, dueAt: true, closesAt: true },
  ...{ latePercentPerDay: true, maxAttempts: true, cooldownMs: true, hasBoard: true },
} as const satisfies Prisma.AssignmentSelect;

/** What is read of an assignment for the staff's list; its contents may be megabytes and are left where they are. */
export const summarySelection = {
  ...settings,
  ...{ id: true, courseId: true, position: true, draftHash: true, resultsPublishedAt: true },
  ...{ publishedAt: true, archivedAt: true, updatedAt: true },
  currentVersion: { select: { number: true, contentHash: true } },
} as const satisfies Prisma.AssignmentSelect;

export type SettingsRow = Prisma.AssignmentGetPayload<{ select: typeof settings }>;
export type SummaryRow = Prisma.AssignmentGetPayload<{ select: typeof summarySelection }>;

export type HandedIn = { submissionCount: number; submitterCount: number };

export function toSettings(row: SettingsRow): AssignmentSettings {
  const { title, mode, counted, points, latePercentPerDay, maxAttempts, cooldownMs, hasBoard } = row;
  return {
    ...{ title, mode, counted, points, latePercentPerDay, maxAttempts, cooldownMs, hasBoard },
    opensAt: isoOrNull(row.opensAt),
    dueAt: isoOrNull(row.dueAt),
    closesAt: isoOrNull(row.closesAt),
  };
}

export function toSummary(row: SummaryRow, handedIn: HandedIn): AssignmentSummary {
  const { id, courseId, position, currentVersion } = row;
  return {
    ...{ id, courseId, position, ...toSettings(row), ...handedIn },
    state: stateOf(row),
    versionNumber: currentVersion?.number ?? null,
    hasUnpublishedChanges: currentVersion?.contentHash !== row.draftHash,
    resultsPublishedAt: isoOrNull(row.resultsPublishedAt),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function stateOf({
  archivedAt,
  publishedAt,
}: Pick<SummaryRow, 'archivedAt' | 'publishedAt'>): AssignmentState {
  if (archivedAt !== null) return 'archived';
  return publishedAt === null ? 'draft' : 'published';
}
