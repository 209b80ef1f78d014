import type { AccountSession } from '@crucible/contracts/account';
import { MonitorSmartphone } from 'lucide-react';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { describeBrowser } from './describe-browser.ts';

/** One browser that is signed in. */
export function SessionItem({ session, onRevoke }: { session: AccountSession; onRevoke: () => void }) {
  const name = describeBrowser(session.userAgent);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line bg-surface p-4">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-muted phone:hidden" />
      <div className="grid min-w-0 flex-1 basis-56 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {name} {session.current && <Badge tone="good">This browser</Badge>}
        </p>
        <p className="text-xs text-muted">
          {session.address !== null && session.address !== '' && `From ${session.address}. `}
          Signed in <Moment at={session.createdAt} />, seen <Moment at={session.seenAt} as="day" />.
        </p>
      </div>
      {!session.current && (
        <Button onClick={onRevoke}>
          Sign out <span className="sr-only">{name}</span>
        </Button>
      )}
    </li>
  );
}
