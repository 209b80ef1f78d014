import type { JoinCode } from '@crucible/contracts/join-code';
import type { Prisma } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';

export const joinCodeSelection = {
  ...{ id: true, code: true, createdAt: true, expiresAt: true, revokedAt: true, uses: true },
  section: { select: { id: true, name: true } },
} as const satisfies Prisma.JoinCodeSelect;

export function toJoinCode(row: Prisma.JoinCodeGetPayload<{ select: typeof joinCodeSelection }>): JoinCode {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: isoOrNull(row.expiresAt),
    revokedAt: isoOrNull(row.revokedAt),
  };
}
