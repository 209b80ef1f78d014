import type { JoinCode } from '@crucible/contracts/join-code';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { CopyField } from '../../../components/ui/copy-field.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { countOf } from '../../../lib/count-of.ts';

type JoinCodeItemProps = { code: JoinCode; nowMs: number; onRevoke?: () => void };

/** A code, its link, and how it stands. */
export function JoinCodeItem({ code: joinCode, nowMs, onRevoke }: JoinCodeItemProps) {
  const { code, section, expiresAt, revokedAt, uses } = joinCode;
  const isExpired = expiresAt !== null && Date.parse(expiresAt) <= nowMs;
  const works = revokedAt === null && !isExpired;
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-mono text-base font-semibold tracking-wider">{shown}</span>
        {works ? (
          <Badge tone="good">Works</Badge>
        ) : (
          <Badge>{revokedAt === null ? 'Expired' : 'Revoked'}</Badge>
        )}
        <span className="text-xs text-muted">
          {section !== null && `Section ${section.name}. `}
          {countOf(uses, 'person', 'people')} came in by it.
          {works && expiresAt !== null && (
            <>
              {' '}
              Until <Moment at={expiresAt} />.
            </>
          )}
        </span>
        {works && onRevoke && (
          <Button className="ml-auto" onClick={onRevoke}>
            Revoke <span className="sr-only">{shown}</span>
          </Button>
        )}
      </div>
      {works && <CopyField label={`link for ${shown}`} value={`${window.location.origin}/join/${code}`} />}
    </li>
  );
}
