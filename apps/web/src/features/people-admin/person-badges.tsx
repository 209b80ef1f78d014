import type { Person } from '@crucible/contracts/person';
import { Ban } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';

/** How an account stands. */
export function PersonBadges({ person }: { person: Person }) {
  const { bannedAt, emailVerified, twoFactorEnabled } = person;
  return (
    <span className="flex flex-wrap gap-1">
      {bannedAt === null ? (
        <Badge tone="good">Open</Badge>
      ) : (
        <Badge tone="bad" icon={Ban}>
          Suspended
        </Badge>
      )}
      {!emailVerified && <Badge tone="wait">Not confirmed</Badge>}
      {twoFactorEnabled && <Badge tone="good">Second factor</Badge>}
    </span>
  );
}
