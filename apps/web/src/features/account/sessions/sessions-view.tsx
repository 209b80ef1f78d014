'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useAccountChanged } from '../use-account-changed.ts';
import { SessionItem } from './session-item.tsx';

/** Where one is signed in. */
export function SessionsView() {
  const trpc = useTRPC();
  const sessions = useQuery(trpc.account.sessions.queryOptions());
  const changed = useAccountChanged();
  const onError = (error: unknown) => void toast.error(explainError(error));
  const revoke = useMutation(trpc.account.revokeSession.mutationOptions({ onSuccess: changed, onError }));
  const revokeOthers = useMutation(
    trpc.account.revokeOtherSessions.mutationOptions({
      onError,
      onSuccess: async (count) => {
        await changed();
        toast.success(count === 1 ? 'One browser was signed out.' : `${count} browsers were signed out.`);
      },
    }),
  );
  const hasOthers = sessions.data?.some(({ current }) => !current) ?? false;

  return (
    <Page
      title="Sessions"
      width="text"
      description="Every browser in which you are signed in. End those that you do not know, and change your password then."
      actions={
        hasOthers && (
          <Button onClick={() => revokeOthers.mutate({})} disabled={revokeOthers.isPending}>
            Sign out everywhere else
          </Button>
        )
      }
    >
      <QueryView query={sessions} what="the sessions">
        {(list) => (
          <ul aria-label="Sessions" className="grid gap-3">
            {list.map((session) => (
              <SessionItem
                key={session.id}
                session={session}
                onRevoke={() => revoke.mutate({ sessionId: session.id })}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </Page>
  );
}
