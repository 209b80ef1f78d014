'use client';

import type { PersonDetail } from '@crucible/contracts/person-detail';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { PersonBadges } from '../person-badges.tsx';
import { ROLE_OPTIONS } from '../role-options.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { usePerson } from './use-person.ts';

type AccountCardProps = { detail: PersonDetail; isSelf: boolean };

/** How somebody signs in, and what admins do about it. */
export function AccountCard({ detail, isSelf }: AccountCardProps) {
  const { person, hasPassword, providers, sessions } = detail;
  const personId = person.id;
  const trpc = useTRPC();
  const { ended } = usePerson(personId);
  const [asked, setAsked] = useState<'suspend' | 'reset'>();
  const close = () => setAsked(undefined);
  const suspend = useMutation(
    trpc.people.ban.mutationOptions({ ...ended('The account is suspended.'), onSettled: close }),
  );
  const letIn = useMutation(trpc.people.unban.mutationOptions(ended('The account is open again.')));
  const reset = useMutation(
    trpc.people.resetTwoFactor.mutationOptions({
      ...ended('The second factor was removed.'),
      onSettled: close,
    }),
  );
  const options = useQuery(trpc.account.signInOptions.queryOptions(undefined, { staleTime: Infinity }));
  const nameOf = (provider: string) =>
    options.data?.providers.find(({ id }) => id === provider)?.name ?? provider;
  const ways = [...(hasPassword ? ['a password'] : []), ...providers.map(nameOf)];

  return (
    <Card title="Account">
      <FactList
        facts={[
          ['Role', ROLE_OPTIONS.find(({ value }) => value === person.role)?.text],
          ['State', <PersonBadges key="state" person={person} />],
          ['Signs in with', ways.length === 0 ? 'nothing yet' : ways.join(', ')],
          ['Signed in', sessions === 0 ? 'nowhere' : `in ${countOf(sessions, 'browser')}`],
          ['Since', <Moment key="since" at={person.createdAt} />],
        ]}
      />
      {isSelf ? (
        <p className="text-sm text-muted">This is you.</p>
      ) : (
        <div className="flex flex-wrap gap-2">
          {person.bannedAt === null ? (
            <Button look="danger" onClick={() => setAsked('suspend')}>
              Suspend
            </Button>
          ) : (
            <Button onClick={() => letIn.mutate({ personId })}>Let in again</Button>
          )}
          {person.twoFactorEnabled && (
            <Button onClick={() => setAsked('reset')}>Remove the second factor</Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={asked === 'suspend'}
        onOpenChange={close}
        title={`Suspend ${person.name}?`}
        description="They are signed out everywhere, their keys stop working, what they have running is stopped, and they cannot sign in until you let them in again. Nothing is deleted."
        confirm="Suspend"
        danger
        busy={suspend.isPending}
        onConfirm={() => suspend.mutate({ personId })}
      />
      <ConfirmDialog
        open={asked === 'reset'}
        onOpenChange={close}
        title={`Remove the second factor of ${person.name}?`}
        description="For somebody who has lost it. They are signed out everywhere and told by mail; then their password alone is enough, until they set up another one."
        confirm="Remove it"
        danger
        busy={reset.isPending}
        onConfirm={() => reset.mutate({ personId })}
      />
    </Card>
  );
}
