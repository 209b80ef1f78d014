'use client';

import type { Account } from '@crucible/contracts/account';
import { useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';
import type { AuthError } from '../../lib/explain-auth-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useAccountChanged } from './use-account-changed.ts';

/** Identities elsewhere by which one can sign in; not there where the installation knows none. */
export function ProvidersCard({ account }: { account: Account }) {
  const trpc = useTRPC();
  const options = useQuery(trpc.account.signInOptions.queryOptions(undefined, { staleTime: Infinity }));
  const changed = useAccountChanged();
  const providers = options.data?.providers ?? [];
  if (providers.length === 0) return null;

  async function connect(provider: string): Promise<void> {
    const here = '/account/security';
    const { error } = await authClient.linkSocial({ provider, callbackURL: here, errorCallbackURL: here });
    if (error !== null) toast.error(explainAuthError(error));
  }

  async function disconnect(providerId: string): Promise<void> {
    const error = await unlink(providerId);
    if (error !== null) return void toast.error(explainAuthError(error));
    await changed();
  }

  // The last way in cannot be taken away.
  const canDisconnect = account.hasPassword || account.providers.length > 1;
  return (
    <Card title="Other ways to sign in">
      <ul className="grid gap-3">
        {providers.map(({ id, name }) => {
          const isConnected = account.providers.includes(id);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
              <span className="flex items-center gap-2">
                {name} {isConnected && <Badge tone="good">Connected</Badge>}
              </span>
              {isConnected ? (
                canDisconnect && <Button onClick={() => void disconnect(id)}>Disconnect {name}</Button>
              ) : (
                <Button onClick={() => void connect(id)}>Connect {name}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Resolves to what was refused, or null. */
async function unlink(providerId: string): Promise<AuthError | null> {
  const { data, error } = await authClient.listAccounts();
  if (error !== null) return error;
  const found = data.find((account) => account.providerId === providerId);
  if (found === undefined) return null;
  return (await authClient.unlinkAccount({ accountId: found.id })).error;
}
