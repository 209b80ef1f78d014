'use client';

import type { SignInProvider } from '@crucible/contracts/account';
import { useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { FormError } from '../../components/ui/form.tsx';
import { authClient } from '../../lib/auth-client.ts';
import { explainAuthError } from '../../lib/explain-auth-error.ts';

type ProviderButtonsProps = { providers: readonly SignInProvider[]; goal: string };

/** Signing in with an identity elsewhere, where this installation knows any. */
export function ProviderButtons({ providers, goal }: ProviderButtonsProps) {
  const [problem, setProblem] = useState<string>();
  if (providers.length === 0) return null;

  async function signIn(provider: string): Promise<void> {
    const { error } = await authClient.signIn.social({
      provider,
      callbackURL: goal,
      errorCallbackURL: '/sign-in',
    });
    setProblem(error === null ? undefined : explainAuthError(error));
  }

  return (
    <div className="grid gap-2 border-t border-line pt-5">
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => void signIn(id)}>
          Sign in with {name}
        </Button>
      ))}
      <FormError>{problem}</FormError>
    </div>
  );
}
